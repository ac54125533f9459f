package io.depotdesk.maps.travel;

import com.graphhopper.storage.DAType;
import com.graphhopper.storage.DataAccess;

/// A stored array that tells of each number written to it.
///
/// @param inner where the numbers go
/// @param listener told before each number is written; may throw to stop the writer
record WatchedAccess(DataAccess inner, Listener listener) implements DataAccess {

    interface Listener {
        void written(long position, int value);
    }

    @Override
    public void setInt(long bytePos, int value) {
        listener.written(bytePos, value);
        inner.setInt(bytePos, value);
    }

    @Override
    public String getName() {
        return inner.getName();
    }

    @Override
    public int getInt(long bytePos) {
        return inner.getInt(bytePos);
    }

    @Override
    public void setShort(long bytePos, short value) {
        inner.setShort(bytePos, value);
    }

    @Override
    public short getShort(long bytePos) {
        return inner.getShort(bytePos);
    }

    @Override
    public void setBytes(long bytePos, byte[] values, int length) {
        inner.setBytes(bytePos, values, length);
    }

    @Override
    public void getBytes(long bytePos, byte[] values, int length) {
        inner.getBytes(bytePos, values, length);
    }

    @Override
    public void setByte(long bytePos, byte value) {
        inner.setByte(bytePos, value);
    }

    @Override
    public byte getByte(long bytePos) {
        return inner.getByte(bytePos);
    }

    @Override
    public void setHeader(int bytePos, int value) {
        inner.setHeader(bytePos, value);
    }

    @Override
    public int getHeader(int bytePos) {
        return inner.getHeader(bytePos);
    }

    @Override
    public DataAccess create(long bytes) {
        inner.create(bytes);
        return this;
    }

    @Override
    public void flush() {
        inner.flush();
    }

    @Override
    public void close() {
        inner.close();
    }

    @Override
    public boolean isClosed() {
        return inner.isClosed();
    }

    @Override
    public boolean loadExisting() {
        return inner.loadExisting();
    }

    @Override
    public long getCapacity() {
        return inner.getCapacity();
    }

    @Override
    public boolean ensureCapacity(long bytes) {
        return inner.ensureCapacity(bytes);
    }

    @Override
    public int getSegmentSize() {
        return inner.getSegmentSize();
    }

    @Override
    public int getSegments() {
        return inner.getSegments();
    }

    @Override
    public DAType getType() {
        return inner.getType();
    }
}
