package dev.artel.process.engine.time;

import dev.artel.kernel.Company;
import dev.artel.process.engine.EnginePart;
import java.time.Clock;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/** Makes the engine count firings. */
@Component
class TimePart implements EnginePart {
    private final Company company;
    private final Clock clock;

    TimePart(Company company, Clock clock) {
        this.company = company;
        this.clock = clock;
    }

    @Override
    public void addTo(SpringProcessEngineConfiguration configuration) {
        MapBusinessCalendarManager calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar());
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar());
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new RhythmCalendar(company, clock));
        configuration.setBusinessCalendarManager(calendars);
    }
}
