package id.pendopo.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.List;

/**
 * Logging in code, because reading it from XML costs a tenth of a second at each start: everything
 * into {@code DATA/logs/pendopo.log}, warnings also to the standard error.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {

  /** System property with the folder of the logs, set by {@link Main} before the first logger. */
  static final String FOLDER = "pendopo.log.folder";

  /** System property with the level of our own packages. */
  static final String LEVEL = "pendopo.log.level";

  /** Loggers whose warnings are about what we do on purpose. */
  private static final List<String> QUIET =
      List.of(
          // reports Vaadin's production set-up on every start
          "com.vaadin.flow.server.DefaultDeploymentConfiguration",
          // resources are objects here, which Jersey first takes for providers
          "org.glassfish.jersey.internal.inject.Providers",
          // the incubating vector module is not asked for: it costs start time for little
          "org.apache.lucene.internal.vectorization.VectorizationProvider");

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    context.getLogger("id.pendopo").setLevel(Level.toLevel(System.getProperty(LEVEL), Level.INFO));
    QUIET.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));

    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setTarget("System.err");
    console.setEncoder(encoder(context, "%d{HH:mm:ss.SSS} %-5level %logger{24} %msg%n%ex"));
    ThresholdFilter warnings = new ThresholdFilter();
    warnings.setLevel("WARN");
    warnings.start();
    console.addFilter(warnings);
    console.start();
    root.addAppender(console);

    String folder = System.getProperty(FOLDER);
    if (folder != null) {
      root.addAppender(file(context, Path.of(folder)));
    }
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path folder) {
    RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    file.setContext(context);
    file.setFile(folder.resolve("pendopo.log").toString());
    file.setEncoder(
        encoder(
            context, "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36} %msg%n%ex"));
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
    rolling.setContext(context);
    rolling.setParent(file);
    rolling.setFileNamePattern(folder.resolve("pendopo.%d{yyyy-MM-dd}.%i.log.gz").toString());
    rolling.setMaxFileSize(FileSize.valueOf("20MB"));
    rolling.setMaxHistory(30);
    rolling.setTotalSizeCap(FileSize.valueOf("500MB"));
    rolling.start();
    file.setRollingPolicy(rolling);
    file.start();
    return file;
  }

  private static PatternLayoutEncoder encoder(LoggerContext context, String pattern) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(pattern);
    encoder.start();
    return encoder;
  }
}
