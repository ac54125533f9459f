package io.depotdesk.maps.region;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;

import java.io.IOException;

/// Counts the objects of a block before they are made: an empty one takes two bytes in the file and a hundred in
/// memory, so that 32 MB of nothing would take more than a gigabyte.
final class BlockShape {

    /// Programs write 8,000 objects into a block, some a few times as many.
    private static final int MOST_OBJECTS = 1 << 18;

    private static final int MOST_STRINGS = 1 << 20;

    private static final int STRING_TABLE = 1;
    private static final int GROUP = 2;

    private BlockShape() {}

    /// Returns whether `block` has no more objects and strings than any program writes.
    ///
    /// @throws com.google.protobuf.InvalidProtocolBufferException if it is no block
    static boolean isSane(ByteString block) throws IOException {
        CodedInputStream in = block.newCodedInput();
        int objects = 0;
        int strings = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            int field = WireFormat.getTagFieldNumber(tag);
            boolean message =
                    WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
            if (message && (field == STRING_TABLE || field == GROUP)) {
                int inside = countFields(in);
                strings += field == STRING_TABLE ? inside : 0;
                objects += field == GROUP ? inside + 1 : 0;
                if (objects > MOST_OBJECTS || strings > MOST_STRINGS) {
                    return false;
                }
            } else {
                in.skipField(tag);
            }
        }
        return true;
    }

    private static int countFields(CodedInputStream in) throws IOException {
        int limit = in.pushLimit(in.readRawVarint32());
        int fields = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            fields++;
            in.skipField(tag);
        }
        in.popLimit(limit);
        return fields;
    }
}
