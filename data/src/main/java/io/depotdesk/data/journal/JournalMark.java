package io.depotdesk.data.journal;

/// One place of a journal: behind a frame.
///
/// @param sequence of the last unit up to here
/// @param number of the frame
/// @param digest of the frame; it vouches for everything up to here
/// @param segment which file, from 1
/// @param offset where the frame begins in it
/// @param end where the next one will begin
record JournalMark(long sequence, long number, byte[] digest, int segment, long offset, long end) {}
