package io.depotdesk.data.carriers.mail;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A line to a mail server that fails at a point of its talk.
public final class CutLine implements Closeable {

    /// What happens to a letter on its way.
    public enum At {
        /// Nothing.
        NOWHERE,
        /// The line is cut when the letter's address is told.
        ADDRESS,
        /// The line is cut within the letter.
        WITHIN,
        /// The server has taken the letter, and its answer is lost.
        ANSWER,
        /// The server says that it cannot take it now.
        BUSY,
        /// The server says that it does not take such letters.
        REFUSED
    }

    private static final String END = "\r\n.\r\n";

    private final ServerSocket door;
    private final int port;
    private volatile At at;

    public CutLine(int port, At at) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = port;
        this.at = at;
        Thread.ofVirtual().start(this::serve);
    }

    public String address() {
        return "smtp://127.0.0.1:" + door.getLocalPort();
    }

    public void become(At next) {
        at = next;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                Thread.ofVirtual().start(() -> talk(client, server));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    /// One says something, then the other: SMTP without pipelining.
    private void talk(Socket client, Socket server) {
        try (client;
                server) {
            At fault = at;
            InputStream asked = client.getInputStream();
            InputStream answered = server.getInputStream();
            answer(answered, client.getOutputStream());
            boolean isData = false;
            while (true) {
                String said = isData ? until(asked, END) : until(asked, "\r\n");
                if (fault == At.ADDRESS && said.startsWith("RCPT")
                        || fault == At.WITHIN && isData) {
                    return;
                }
                if (isData && (fault == At.BUSY || fault == At.REFUSED)) {
                    client.getOutputStream()
                            .write(
                                    (fault == At.BUSY ? "451 Later.\r\n" : "554 No.\r\n")
                                            .getBytes(StandardCharsets.US_ASCII));
                    return;
                }
                server.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
                if (isData && fault == At.ANSWER) {
                    until(answered, "\r\n");
                    return;
                }
                answer(answered, client.getOutputStream());
                isData = said.equals("DATA\r\n");
            }
        } catch (IOException e) {
            // One of both has hung up.
        }
    }

    /// Passes on an answer, which may have several lines: all but the last have a `-` behind the number.
    private static void answer(InputStream from, OutputStream to) throws IOException {
        String line = until(from, "\r\n");
        while (line.length() > 3 && line.charAt(3) == '-') {
            to.write(line.getBytes(StandardCharsets.ISO_8859_1));
            line = until(from, "\r\n");
        }
        to.write(line.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String until(InputStream in, String end) throws IOException {
        var text = new StringBuilder();
        while (text.length() < end.length()
                || !text.substring(text.length() - end.length()).equals(end)) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("hung up");
            }
            text.append((char) next);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
