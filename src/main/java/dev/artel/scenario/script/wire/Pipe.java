package dev.artel.scenario.script.wire;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Both directions of one connection. Any thread may send; one thread reads. */
public final class Pipe {
    private static final int LONGEST = 128 * 1024 * 1024;

    private final DataInputStream in;
    private final OutputStream out;

    public Pipe(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in, 64 * 1024));
        this.out = out;
    }

    /** Sends one message whole; may wait for the reader on the other side. */
    public void send(Message message) throws IOException {
        FrameWriter writer = new FrameWriter();
        message.write(writer);
        byte[] frame = writer.frame();
        synchronized (out) {
            out.write(frame);
            out.flush();
        }
    }

    /** In the worker: what it is to do; null when the product has gone. */
    public @Nullable ToWorker order() throws IOException {
        byte[] message = read();
        return message == null ? null : ToWorker.read(new FrameReader(message));
    }

    /** In the product: what the worker says; null when it has gone. */
    public @Nullable ToParent report() throws IOException {
        byte[] message = read();
        return message == null ? null : ToParent.read(new FrameReader(message));
    }

    private byte @Nullable [] read() throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException e) {
            return null;
        }
        if (length < 1 || length > LONGEST) {
            throw new IOException("no such length: " + length);
        }
        byte[] message = new byte[length];
        in.readFully(message);
        return message;
    }
}
