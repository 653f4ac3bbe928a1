package dev.artel.start.database;

/** What the program runs on, in Java's own words. */
record Platform(String system, String machine) {
    static Platform here() {
        return new Platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** Whether the binary that a build may carry can run here. */
    boolean fits() {
        return "Linux".equals(system) && ("amd64".equals(machine) || "x86_64".equals(machine));
    }
}
