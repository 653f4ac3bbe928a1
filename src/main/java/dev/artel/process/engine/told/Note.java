package dev.artel.process.engine.told;

import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;

/** What a job is about: numbers with blanks between them, the id of an element, or what a step is told. */
record Note(String text) implements JobHandlerConfiguration {
    static Note of(long... numbers) {
        StringBuilder text = new StringBuilder();
        for (long number : numbers) {
            text.append(text.isEmpty() ? "" : " ").append(number);
        }
        return new Note(text.toString());
    }

    long number(int place) {
        return Long.parseLong(text.split(" ", -1)[place]);
    }

    @Override
    public String toCanonicalString() {
        return text;
    }
}
