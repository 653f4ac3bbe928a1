package dev.artel.integration.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.util.function.SingletonSupplier;

/** Where the product's own database listens, so that nothing can be made to talk to it. */
final class OwnDatabase {
    private static final Pattern URL =
            Pattern.compile("jdbc:[a-z]+://(?:[^@/]*@)?(\\[[^]]+]|[^:/?,()]+)(?::(\\d+))?[/?].*");
    private static final int DEFAULT_PORT = 3306;

    private final Supplier<Place> place;

    /** Asks the data source for its address once, on first use. */
    OwnDatabase(DataSource source) {
        this.place = SingletonSupplier.of(() -> place(source));
    }

    OwnDatabase(String host, int port) {
        this.place = () -> new Place(host, port);
    }

    private record Place(String host, int port) {}

    int port() {
        return place.get().port();
    }

    boolean isAt(InetAddress address) {
        try {
            return Arrays.asList(InetAddress.getAllByName(place.get().host())).contains(address);
        } catch (UnknownHostException e) {
            // A database whose host has no address now cannot be reached under this one either.
            return false;
        }
    }

    private static Place place(DataSource source) {
        try (Connection connection = source.getConnection()) {
            Matcher url = URL.matcher(connection.getMetaData().getURL());
            if (!url.matches()) {
                throw new IllegalStateException("the address of the database cannot be told from its URL");
            }
            return new Place(url.group(1), url.group(2) == null ? DEFAULT_PORT : Integer.parseInt(url.group(2)));
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}
