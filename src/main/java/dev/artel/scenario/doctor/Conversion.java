package dev.artel.scenario.doctor;

import dev.artel.scenario.diagram.bpium.BpiumFile;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A file of the foreign dialect becomes one of our own, so that it can be edited. It keeps nothing from running. */
@Component
@Order(0)
final class Conversion implements Repair {
    static final String CODE = "convert";

    @Override
    public Stream<Finding> find(Sheet sheet) {
        return BpiumFile.isOne(sheet.document())
                ? Stream.of(Finding.at(CODE, sheet.whole(), "file", ""))
                : Stream.empty();
    }

    @Override
    public void mend(Sheet sheet, Finding finding) {
        throw new IllegalStateException("the whole file is translated instead");
    }
}
