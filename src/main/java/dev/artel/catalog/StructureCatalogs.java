package dev.artel.catalog;

import dev.artel.kernel.Text;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The structure itself as two system catalogs that are only read, so that records can link to catalogs and sections. */
@Configuration(proxyBeanMethods = false)
class StructureCatalogs {
    @Bean
    FixedCatalog catalogsAsCatalog() {
        return new OfNames(1, "$catalogs", Text.of("catalog.system.catalogs"), "database", "catalog_record");
    }

    @Bean
    FixedCatalog sectionsAsCatalog() {
        return new OfNames(2, "$sections", Text.of("catalog.system.sections"), "folder", "section_record");
    }

    private record OfNames(long number, String id, Text name, String icon, String table) implements FixedCatalog {
        @Override
        public List<FixedField> fields() {
            return List.of(FixedField.line(1, "$name", Text.of("catalog.system.name"), "title", true)
                    .readOnly());
        }
    }
}
