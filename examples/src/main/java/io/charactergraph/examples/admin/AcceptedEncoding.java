package io.charactergraph.examples.admin;

import java.util.List;
import java.util.Locale;

/** Whether a client takes gzip, by its {@code Accept-Encoding} header. */
final class AcceptedEncoding {

    private AcceptedEncoding() {}

    /** Returns whether gzip is accepted, and at least as welcome as no encoding. */
    static boolean isGzip(List<String> headers) {
        double gzip = -1;
        double any = -1;
        double identity = -1;
        for (String header : headers) {
            for (String item : header.split(",", -1)) {
                String[] parts = item.split(";", -1);
                double quality = quality(parts);
                switch (parts[0].strip().toLowerCase(Locale.ROOT)) {
                    case "gzip", "x-gzip" -> gzip = Math.max(gzip, quality);
                    case "identity" -> identity = Math.max(identity, quality);
                    case "*" -> any = Math.max(any, quality);
                    default -> {
                        // an encoding that is not offered
                    }
                }
            }
        }
        double weight = gzip >= 0 ? gzip : any;
        return weight > 0 && weight >= identity;
    }

    /** Returns the weight of an item: 1 without one, 0 when it is no number. */
    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("q=")) {
                String number = parameter.substring(2).strip();
                return number.matches("[01](\\.[0-9]{0,3})?") ? Math.min(1, Double.parseDouble(number)) : 0;
            }
        }
        return 1;
    }
}
