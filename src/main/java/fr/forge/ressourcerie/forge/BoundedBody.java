package fr.forge.ressourcerie.forge;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Keeps at most so many bytes of a body and hangs up on the rest, so that an endless one costs nothing more. */
public final class BoundedBody implements BodySubscriber<BoundedBody.Read> {
    private final int limit;
    private final Bytes bytes = new Bytes();
    private final CompletableFuture<Read> body = new CompletableFuture<>();
    private Subscription subscription;

    public BoundedBody(int limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<Read> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (var buffer : buffers) {
            if (body.isDone()) {
                return;
            }
            bytes.add(buffer, limit);
            if (buffer.hasRemaining()) {
                subscription.cancel();
                body.complete(new Read(bytes.toByteArray(), false));
            }
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(new Read(bytes.toByteArray(), true));
    }

    /**
     * What was kept.
     *
     * @param whole false when there was more
     */
    public record Read(byte[] bytes, boolean whole) {}

    private static final class Bytes extends ByteArrayOutputStream {
        /** Takes what fits of the buffer and leaves the rest in it. */
        void add(ByteBuffer buffer, int limit) {
            var piece = new byte[Math.min(buffer.remaining(), limit - count)];
            buffer.get(piece);
            write(piece, 0, piece.length);
        }
    }
}
