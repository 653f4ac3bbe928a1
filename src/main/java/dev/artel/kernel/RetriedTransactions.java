package dev.artel.kernel;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;

/** Puts {@link Retrying} around every {@code @Transactional} method, outside of the transaction. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RetriedTransactions {
    private static final int OUTSIDE_OF_TRANSACTION = Ordered.LOWEST_PRECEDENCE - 10;

    // what an advised method returns may be null; the interface of the advice cannot say so
    @SuppressWarnings("NullAway")
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor retriedTransactionAdvisor(ObjectProvider<Retrying> retrying) {
        MethodInterceptor advice =
                invocation -> retrying.getObject().run(() -> copy(invocation).proceed());
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(new TransactionalMethods(), advice);
        advisor.setOrder(OUTSIDE_OF_TRANSACTION);
        return advisor;
    }

    /** An invocation can proceed once; each attempt takes a copy. */
    private static MethodInvocation copy(MethodInvocation invocation) {
        return ((ProxyMethodInvocation) invocation).invocableClone();
    }

    private static final class TransactionalMethods extends StaticMethodMatcherPointcut {
        private final AnnotationTransactionAttributeSource transactional = new AnnotationTransactionAttributeSource();

        @Override
        public boolean matches(Method method, Class<?> targetClass) {
            return transactional.getTransactionAttribute(method, targetClass) != null;
        }
    }
}
