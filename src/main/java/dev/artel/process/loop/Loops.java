package dev.artel.process.loop;

import dev.artel.kernel.Json;
import dev.artel.process.journal.Numbers;
import dev.artel.process.journal.Numbers.Sequence;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Begins activities that are done many times, and knows how far they have come. */
@Service
public class Loops {
    private final LoopMapper mapper;
    private final Numbers numbers;
    private final Clock clock;

    Loops(LoopMapper mapper, Numbers numbers, Clock clock) {
        this.mapper = mapper;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * The activity begins with these elements.
     *
     * @param elements tagged JSON; kept as they are now
     * @param lanes how many rounds may go on at the same time; 0 when one follows the other
     * @param kept whether others go on with it in later transactions; else the elements are held in memory alone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LoopState begin(long runId, String element, List<JsonNode> elements, int lanes, boolean kept) {
        LoopRow row = new LoopRow(
                numbers.next(Sequence.LOOP),
                runId,
                element,
                elements.size(),
                lanes,
                0,
                0,
                false,
                clock.instant(),
                null);
        mapper.insert(row);
        LoopState state = new LoopState(mapper, row, kept);
        state.fill(elements.stream().map(Json::write).toList());
        return state;
    }

    /** How many rounds of the process go on at once, beyond the first of each activity; to be asked when the lock of the run is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int lanesBeside(long runId) {
        return mapper.lanesBeside(runId);
    }

    /** How many rounds of those activities had not ended when it was last written down. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int left(long runId, Collection<String> elements) {
        return elements.isEmpty() ? 0 : mapper.left(runId, elements);
    }

    /** The activity that a token goes on with. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LoopState load(long id) {
        LoopRow row = mapper.find(id);
        if (row == null) {
            throw new IllegalStateException("no rounds of number " + id);
        }
        return new LoopState(mapper, row, true);
    }

    /** How far the latest activities of a process have come, the latest first. */
    @Transactional(readOnly = true)
    public List<LoopRow> ofRun(long runId, int most) {
        return mapper.ofRun(runId, most);
    }

    /** The process has ended: nobody needs its elements any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(long runId) {
        mapper.forgetOf(runId);
    }
}
