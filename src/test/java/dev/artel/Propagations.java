package dev.artel;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What rules say about the propagation of transactions. */
final class Propagations {
    private Propagations() {}

    static ArchCondition<JavaMethod> be(Propagation propagation) {
        return new ArchCondition<>("be " + propagation) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean is = method.getAnnotationOfType(Transactional.class).propagation() == propagation;
                events.add(new SimpleConditionEvent(method, is, method.getFullName() + " is " + propagation));
            }
        };
    }
}
