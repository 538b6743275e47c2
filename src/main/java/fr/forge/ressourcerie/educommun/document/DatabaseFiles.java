package fr.forge.ressourcerie.educommun.document;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.hibernate.Session;

/** Keeps bytes in PostgreSQL, in chunks: writing and reading hold one chunk at a time, whatever the document's size. */
@Singleton
class DatabaseFiles implements Files {
    /** The table knows this size as well: a chunk's number says where it begins. */
    static final int CHUNK = 256 * 1024;

    private final Session session;
    private final AgroalDataSource database;

    DatabaseFiles(Session session, AgroalDataSource database) {
        this.session = session;
        this.database = database;
    }

    @Override
    public void put(UUID id, InputStream content) {
        session.doWork(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into document_chunk (document_id, number, bytes) values (?, ?, ?)")) {
                write(id, content, insert);
            }
        });
    }

    private static void write(UUID id, InputStream content, PreparedStatement insert) throws SQLException {
        try {
            var number = 0;
            for (var chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
                insert.setObject(1, id);
                insert.setInt(2, number++);
                insert.setBytes(3, chunk);
                insert.executeUpdate();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public InputStream open(UUID id, long from, long length) {
        return new ChunkStream(from, length, CHUNK, (number, first, most) -> read(id, number, first, most));
    }

    /** With a connection of its own, given back at once. */
    private byte[] read(UUID id, int number, int from, int most) throws IOException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select substring(bytes from ? for ?) from document_chunk where document_id = ? and number = ?")) {
            select.setInt(1, from + 1);
            select.setInt(2, most);
            select.setObject(3, id);
            select.setInt(4, number);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new IOException("deleted while it was read");
                }
                return rows.getBytes(1);
            }
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void delete(UUID id) {
        session.createNativeMutationQuery("delete from document_chunk where document_id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
