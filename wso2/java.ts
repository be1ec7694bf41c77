/**
 * Options of a JVM that runs for seconds: compiled quickly rather than well, which takes a third
 * less processor time.
 */
export const SHORT_LIVED = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"] as const;

/** Of programs that are, or start, such a JVM; what the machine sets for all of its JVMs wins. */
export const ENVIRONMENT = { JAVA_TOOL_OPTIONS: SHORT_LIVED.join(" "), ...process.env };
