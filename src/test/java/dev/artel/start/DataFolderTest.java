package dev.artel.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.artel.kernel.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path temporary;

    @Test
    void keepsItsNodeIdForLife() throws IOException {
        String first;
        try (DataFolder folder = DataFolder.hold(temporary.resolve("data"))) {
            first = folder.nodeId();
        }
        try (DataFolder folder = DataFolder.hold(temporary.resolve("data"))) {
            assertThat(folder.nodeId()).isEqualTo(first).hasSize(36);
        }
        try (DataFolder other = DataFolder.hold(temporary.resolve("other"))) {
            assertThat(other.nodeId()).isNotEqualTo(first);
        }
    }

    @Test
    void isHeldByOneCopyWhichIsNamedToTheNext() throws IOException {
        try (DataFolder folder = DataFolder.hold(temporary)) {
            StartFailure refused = catchThrowableOfType(StartFailure.class, () -> DataFolder.hold(folder.path()));

            assertThat(refused.exitCode()).isEqualTo(ExitCode.DATA_FOLDER_HELD);
            assertThat(refused.text().in(Texts.ENGLISH))
                    .contains("already running")
                    .contains("pid " + ProcessHandle.current().pid());
            assertThat(refused.text().in(Texts.RUSSIAN)).contains("уже работает");
        }
    }

    @Test
    void thatCannotBeMadeIsASettingToMend() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "in the way");

        StartFailure refused = catchThrowableOfType(StartFailure.class, () -> DataFolder.hold(file));

        assertThat(refused.exitCode()).isEqualTo(ExitCode.SETTING_REFUSED);
        assertThat(refused.text().in(Texts.ENGLISH)).contains("ARTEL_DATA");
    }
}
