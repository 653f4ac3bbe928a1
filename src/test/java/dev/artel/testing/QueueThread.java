package dev.artel.testing;

import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/** What lets processes begin that were taken on, to be stopped and started like at an end of the product. Whoever stops it starts it again. */
public final class QueueThread {
    private QueueThread() {}

    public static SmartLifecycle of(ApplicationContext context) {
        return context.getBeansOfType(SmartLifecycle.class).values().stream()
                .filter(bean -> bean.getClass().getSimpleName().equals("QueueWork"))
                .findFirst()
                .orElseThrow();
    }
}
