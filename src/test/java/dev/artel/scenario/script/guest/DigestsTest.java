package dev.artel.scenario.script.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DigestsTest {
    @Test
    void knownDigests() {
        assertThat(Digests.compute("sha256", List.of("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Digests.compute("md5", List.of("abc"))).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
        assertThat(Digests.compute("hmacSha256", List.of("key", "The quick brown fox jumps over the lazy dog")))
                .isEqualTo("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
        assertThat(Digests.compute("hmacSha256", List.of("", "")))
                .isEqualTo("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
        assertThat(Digests.compute("base64", List.of("Привет"))).isEqualTo("0J/RgNC40LLQtdGC");
        assertThat(Digests.compute("uuid", List.of())).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
