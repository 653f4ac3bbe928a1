package dev.artel.scenario.doctor;

import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is drawn for elements that the file does not have: editors lose their way at it. One finding for the whole file. */
@Component
@Order(90)
final class Drawings implements Repair {
    private static final String CODE = "drawing";

    @Override
    public Stream<Finding> find(Sheet sheet) {
        int lost = sheet.drawnForNothing().size();
        return lost == 0 ? Stream.empty() : Stream.of(Finding.at(CODE, sheet.whole(), "file", lost));
    }

    @Override
    public void mend(Sheet sheet, Finding finding) {
        sheet.removeDrawnForNothing();
    }
}
