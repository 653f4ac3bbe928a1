package dev.artel.process.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.process.engine.compile.DiagramCompiler;
import dev.artel.process.engine.compile.Form;
import dev.artel.scenario.Deployments;
import dev.artel.scenario.Version;
import dev.artel.scenario.diagram.Diagram;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The executables in the engine: deploys them and finds them again. */
@Component
class Definitions implements Deployments {
    private static final Logger LOG = LoggerFactory.getLogger(Definitions.class);
    private static final int KNOWN = 2000;

    private final DiagramCompiler compiler;
    private final RepositoryService repository;
    private final Cache<Key, String> ids =
            Caffeine.newBuilder().maximumSize(KNOWN).build();

    private record Key(long scenarioId, int version, Form form) {}

    Definitions(DiagramCompiler compiler, RepositoryService repository) {
        this.compiler = compiler;
        this.repository = repository;
    }

    @Override
    @Transactional
    public void deploy(Version version) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(Form.ASYNC.key(version.scenarioId()) + "/" + version.number());
        add(deployment, version, Form.ASYNC);
        if (version.syncable()) {
            add(deployment, version, Form.SYNC);
        }
        try {
            deployment.deploy();
        } catch (ParseException e) {
            LOG.error("The engine refuses what was compiled for version {}", version.id(), e);
            throw new Problem(Problems.UNPROCESSABLE, Text.of("process.not-runnable"));
        }
    }

    @Override
    public String executable(long scenarioId, Diagram diagram) {
        return compiler.text(scenarioId, diagram, Form.ASYNC);
    }

    /** The engine's id of what is run of that version; asked of the engine once per node, since it never changes. */
    String id(long scenarioId, int version, Form form) {
        return ids.get(new Key(scenarioId, version, form), this::find);
    }

    private String find(Key key) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key.form().key(key.scenarioId()))
                .versionTag(Integer.toString(key.version()))
                .orderByProcessDefinitionVersion()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not deployed: " + key));
        return definition.getId();
    }

    private void add(DeploymentBuilder deployment, Version version, Form form) {
        BpmnModelInstance model = compiler.compile(version.scenarioId(), version.diagram(), form);
        Process process = model.getModelElementById(form.key(version.scenarioId()));
        process.setCamundaVersionTag(Integer.toString(version.number()));
        deployment.addModelInstance(form.key(version.scenarioId()) + ".bpmn", model);
    }
}
