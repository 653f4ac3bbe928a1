package dev.artel.web.openapi;

import dev.artel.access.Access;
import dev.artel.access.account.Client;
import dev.artel.access.account.SignedIn;
import dev.artel.kernel.Text;
import dev.artel.kernel.Texts;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the document says beyond the shapes of the controllers: names, texts, how to sign in, what a refusal looks like. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final String PROBLEM = "Problem";
    private static final String SESSION = "session";
    private static final String BASIC = "basic";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Access.class, SignedIn.class, Client.class)
                .replaceWithClass(ObjectNode.class, Map.class)
                .replaceWithClass(ArrayNode.class, List.class)
                .replaceWithClass(JsonNode.class, Object.class)
                .replaceWithClass(Text.class, String.class);
    }

    @Bean
    OpenAPI document() {
        String version = ApiDocument.class.getPackage().getImplementationVersion();
        return new OpenAPI()
                .info(new Info().title("Artel").version(version == null ? "dev" : version))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSchemas(PROBLEM, problem())
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("connect.sid"))
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BASIC)))
                .addSecurityItem(new SecurityRequirement().addList(SESSION))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    @Bean
    ModelResolver shapes(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new ApiNames()).openapi31(true);
    }

    @Bean
    OperationCustomizer operations() {
        return (operation, handler) -> {
            operation.setOperationId(ApiNames.operation(
                    handler.getBeanType(), handler.getMethod().getName()));
            if (open(handler)) {
                operation.setSecurity(List.of());
            }
            operation
                    .getResponses()
                    .addApiResponse(
                            "default",
                            new ApiResponse()
                                    .content(new Content()
                                            .addMediaType(
                                                    "application/problem+json",
                                                    new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
            return operation;
        };
    }

    /** Addresses without {@code /api/v1} are second names for old clients and are not told. */
    @Bean
    OpenApiLocaleCustomizer texts() {
        return (document, wanted) -> {
            Locale language = Texts.nearest(wanted);
            document.getInfo().setDescription(Text.of("api.description").in(language));
            document.getPaths().keySet().removeIf(path -> path.startsWith("/auth/"));
            document.getPaths().values().forEach(path -> path.readOperations().forEach(one -> describe(one, language)));
        };
    }

    private static void describe(Operation operation, Locale language) {
        operation.setSummary(Text.of("api." + operation.getOperationId()).in(language));
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .forEach(parameter -> parameter.setDescription(
                            Text.of("api.parameter." + parameter.getName()).in(language)));
        }
        operation.getResponses().forEach((status, response) -> {
            boolean refused = status.equals("default");
            response.setDescription(
                    Text.of(refused ? "api.refused" : "api.done").in(language));
        });
    }

    /** Whether it is answered to somebody who has not signed in. */
    private static boolean open(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .noneMatch(parameter -> caller(parameter) && !parameter.isOptional());
    }

    private static boolean caller(MethodParameter parameter) {
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        return type == Access.class || type == SignedIn.class;
    }

    private static Schema<?> problem() {
        ObjectSchema error = new ObjectSchema();
        for (String name : List.of("field", "code", "message")) {
            error.addProperty(name, new StringSchema());
        }
        ObjectSchema problem = new ObjectSchema();
        for (String name : List.of("type", "title", "detail", "instance", "name", "message")) {
            problem.addProperty(name, new StringSchema());
        }
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("code", new IntegerSchema());
        problem.addProperty("errors", new ArraySchema().items(error));
        return problem;
    }
}
