package id.pendopo.tests;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.classfile.AnnotationInfo;
import aQute.bnd.classfile.ClassFile;
import aQute.bnd.classfile.ElementInfo;
import aQute.bnd.classfile.RuntimeVisibleAnnotationsAttribute;
import aQute.bnd.header.Attrs;
import aQute.bnd.header.Parameters;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The boundaries that the design draws, read from the built bundles and from the sources. */
class ArchitectureTest {

  /** What a module may import; the whole of it, as the page for authors says. */
  private static final List<Pattern> FOR_MODULES =
      Stream.of(
              "java\\..*",
              "id\\.pendopo\\.api\\..*",
              "com\\.vaadin\\..*",
              "jakarta\\.persistence(\\.criteria)?",
              "jakarta\\.ws\\.rs(\\.core|\\.ext)?",
              "jakarta\\.validation(\\..*)?",
              // for two annotations alone; another test holds modules to that
              "org\\.hibernate\\.annotations",
              "org\\.slf4j",
              "org\\.jspecify\\.annotations")
          .map(Pattern::compile)
          .toList();

  /** Parts of the platform and the parts they may know beside the API and the libraries. */
  private static final Map<String, Set<String>> DIRECTION =
      Map.of(
          "api", Set.of(),
          "persistence", Set.of(),
          "kernel", Set.of("persistence"),
          "identity", Set.of("persistence", "kernel"),
          "documents", Set.of("persistence", "kernel", "identity"),
          "office", Set.of("persistence", "kernel", "identity"),
          "content", Set.of("persistence", "kernel"),
          "search", Set.of("persistence", "kernel", "identity", "documents"),
          "site", Set.of("persistence", "kernel", "identity", "documents", "search"),
          "console",
              Set.of("persistence", "kernel", "identity", "documents", "search", "site", "web"));

  /**
   * Every entity that all agencies share, with the reason. Whoever adds one here answers for what
   * one agency then learns of another.
   */
  private static final Map<String, String> INSTALLATION_WIDE =
      Map.ofEntries(
          Map.entry(
              "id.pendopo.identity.internal.data.AgencyRow", "agencies are the tenants themselves"),
          Map.entry("id.pendopo.identity.internal.data.HostRow", "tells the agency of a request"),
          Map.entry(
              "id.pendopo.identity.internal.data.AccountRow",
              "one person may work for several agencies"),
          Map.entry("id.pendopo.identity.internal.data.TokenRow", "belongs to an account"),
          Map.entry("id.pendopo.identity.internal.data.LinkRow", "belongs to an account"),
          Map.entry(
              "id.pendopo.identity.internal.data.InstallationAuditRow", "what operators do to all"),
          Map.entry(
              "id.pendopo.identity.internal.data.InstallationSealRow",
              "the chain over what operators do to all"),
          Map.entry(
              "id.pendopo.identity.internal.data.InstallationChainRow", "the ends of that chain"),
          Map.entry(
              "id.pendopo.identity.internal.data.HeadFileRow",
              "a node writes one file of heads for all agencies"),
          Map.entry("id.pendopo.kernel.internal.ModuleRecord", "a module is installed once"),
          Map.entry("id.pendopo.kernel.internal.JobRecord", "a module is changed for all at once"),
          Map.entry(
              "id.pendopo.kernel.internal.Enablement",
              "the kernel asks it for agencies not visited"),
          Map.entry(
              "id.pendopo.office.internal.calendar.HolidayTableRow",
              "national holidays are the same for all"),
          Map.entry(
              "id.pendopo.office.internal.settings.InstallationSettingRow",
              "what operators set holds for agencies that do not"));

  private static final String ENTITY = "jakarta/persistence/Entity";
  private static final String TENANT = "org/hibernate/annotations/TenantId";
  private static final String SHARED = "id/pendopo/api/persistence/InstallationWide";

  /** A built bundle: its manifest, and all its own files by path. */
  private record Bundle(String file, Manifest manifest, Map<String, byte[]> content) {

    String name() {
      return new Parameters(header("Bundle-SymbolicName")).keyList().getFirst();
    }

    String header(String key) {
      return Optional.ofNullable(manifest.getMainAttributes().getValue(key)).orElse("");
    }

    Parameters packages(String key) {
      return new Parameters(header(key));
    }

    Set<String> packagesWithClasses() {
      return content.keySet().stream()
          .filter(path -> path.endsWith(".class") && path.startsWith("id/pendopo/"))
          .map(path -> path.substring(0, path.lastIndexOf('/')).replace('/', '.'))
          .collect(toSet());
    }
  }

  private static List<Bundle> ours;
  private static List<Bundle> modules;
  private static Map<String, ClassFile> classes;

  @BeforeAll
  static void open() throws IOException {
    Path home = Server.distribution();
    ours = new ArrayList<>();
    modules = new ArrayList<>();
    for (Path jar : jars(home.resolve("lib/bundles"))) {
      Bundle bundle = read(jar);
      if (bundle.name().startsWith("id.pendopo.")) {
        ours.add(bundle);
      }
    }
    for (Path jar : jars(home.resolve("modules"))) {
      Bundle bundle = read(jar);
      ours.add(bundle);
      modules.add(bundle);
    }
    classes = new LinkedHashMap<>();
    for (Bundle bundle : ours) {
      for (Map.Entry<String, byte[]> entry : bundle.content().entrySet()) {
        if (entry.getKey().endsWith(".class") && entry.getKey().startsWith("id/pendopo/")) {
          classes.put(
              entry.getKey().replaceAll("\\.class$", "").replace('/', '.'),
              ClassFile.parseClassFile(
                  new DataInputStream(new ByteArrayInputStream(entry.getValue()))));
        }
      }
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static Bundle read(Path jar) throws IOException {
    Map<String, byte[]> content = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (var entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
        // the classes of third parties are many and none of our business
        if (entry.getName().matches("(id/pendopo|i18n|META-INF)/.*")) {
          try (InputStream in = file.getInputStream(entry)) {
            content.put(entry.getName(), in.readAllBytes());
          }
        }
      }
      return new Bundle(jar.getFileName().toString(), file.getManifest(), content);
    }
  }

  private static Optional<Bundle> part(String area) {
    return ours.stream().filter(b -> b.name().equals("id.pendopo." + area)).findFirst();
  }

  @Test
  void the_distribution_holds_every_part_and_a_module() {
    assertThat(DIRECTION.keySet()).allSatisfy(area -> assertThat(part(area)).isPresent());
    assertThat(modules).isNotEmpty();
  }

  @Test
  void a_module_imports_nothing_but_what_its_author_was_promised() {
    for (Bundle module : modules) {
      Set<String> own = module.packagesWithClasses();
      assertThat(module.packages("Import-Package").keySet())
          .as(module.file())
          .allSatisfy(
              name ->
                  assertThat(
                          own.contains(name)
                              || FOR_MODULES.stream().anyMatch(p -> p.matcher(name).matches()))
                      .as("import of " + name)
                      .isTrue());
      assertThat(module.header("Require-Bundle")).as(module.file()).isEmpty();
      assertThat(module.header("DynamicImport-Package")).as(module.file()).isEmpty();
      assertThat(module.header("Bundle-Activator")).as(module.file()).isEmpty();
    }
  }

  @Test
  void a_module_takes_nothing_from_hibernate_but_two_annotations() {
    // the tenant, and the type of a column that the standard has no name for
    Set<String> allowed =
        Set.of("org/hibernate/annotations/TenantId", "org/hibernate/annotations/JdbcTypeCode");
    Pattern used = Pattern.compile("org/hibernate/[\\w/$]+");
    for (Bundle module : modules) {
      module
          .content()
          .forEach(
              (path, bytes) -> {
                if (path.endsWith(".class")) {
                  String text = new String(bytes, StandardCharsets.ISO_8859_1);
                  assertThat(used.matcher(text).results().map(MatchResult::group))
                      .as(path)
                      .allMatch(allowed::contains);
                }
              });
    }
  }

  @Test
  void nothing_imports_a_module() {
    Set<String> inside = new TreeSet<>();
    modules.forEach(module -> inside.addAll(module.packagesWithClasses()));
    for (Bundle bundle : ours) {
      Set<String> foreign = new TreeSet<>(bundle.packages("Import-Package").keySet());
      foreign.retainAll(inside);
      foreign.removeAll(bundle.packagesWithClasses());
      assertThat(foreign).as(bundle.file()).isEmpty();
    }
    modules.forEach(
        module -> assertThat(module.header("Export-Package")).as(module.file()).isEmpty());
  }

  @Test
  void the_parts_of_the_platform_know_each_other_in_one_direction() {
    for (Map.Entry<String, Set<String>> rule : DIRECTION.entrySet()) {
      Bundle bundle = part(rule.getKey()).orElseThrow();
      for (String name : bundle.packages("Import-Package").keySet()) {
        if (name.startsWith("id.pendopo.") && !name.startsWith("id.pendopo.api.")) {
          String area = name.split("\\.", -1)[2];
          assertThat(area.equals(rule.getKey()) || rule.getValue().contains(area))
              .as(rule.getKey() + " imports " + name)
              .isTrue();
        }
      }
    }
  }

  @Test
  void the_api_exports_everything_it_has() {
    Bundle api = part("api").orElseThrow();
    assertThat(api.packages("Export-Package").keySet())
        .containsExactlyInAnyOrderElementsOf(api.packagesWithClasses());
  }

  @Test
  void every_export_has_a_version_and_no_inside_is_exported() {
    for (Bundle bundle : ours) {
      for (Map.Entry<String, Attrs> export : bundle.packages("Export-Package").entrySet()) {
        String name = export.getKey().replaceAll("~+$", "");
        assertThat(export.getValue().getVersion()).as(bundle.file() + ": " + name).isNotNull();
        if (name.startsWith("id.pendopo.")) {
          assertThat(name).as(bundle.file()).doesNotContain(".internal");
        }
      }
    }
  }

  @Test
  void a_module_says_once_that_it_is_one_and_nobody_else_does() {
    for (Bundle bundle : ours) {
      long said =
          bundle.packages("Provide-Capability").keySet().stream()
              .filter(name -> name.replaceAll("~+$", "").equals("pendopo.module"))
              .count();
      assertThat(said).as(bundle.file()).isEqualTo(modules.contains(bundle) ? 1 : 0);
    }
  }

  @Test
  void every_package_says_in_a_sentence_what_it_is_and_knows_no_null() throws IOException {
    Pattern sentence =
        Pattern.compile("/\\*\\*\\s*\\*?\\s*\\p{Lu}.*?\\.\\s*.*?\\*/", Pattern.DOTALL);
    Set<Path> folders = new TreeSet<>();
    for (Path file : sources(".java")) {
      if (file.toString().contains("src/main/java") && !within(file, "dist/tests/stranger")) {
        folders.add(file.getParent());
      }
    }
    assertThat(folders).isNotEmpty();
    for (Path folder : folders) {
      Path info = folder.resolve("package-info.java");
      assertThat(info).exists();
      String text = Files.readString(info);
      assertThat(text).as(info.toString()).contains("@NullMarked");
      assertThat(sentence.matcher(text).find()).as("a sentence in " + info).isTrue();
    }
  }

  @Test
  void both_languages_have_the_same_texts_and_none_is_empty() throws IOException {
    int seen = 0;
    for (Bundle bundle : ours) {
      @Nullable Properties indonesian = texts(bundle, "i18n/texts_id.properties");
      @Nullable Properties english = texts(bundle, "i18n/texts_en.properties");
      assertThat(indonesian == null).as(bundle.file()).isEqualTo(english == null);
      if (indonesian != null && english != null) {
        seen++;
        assertThat(english.stringPropertyNames())
            .as(bundle.file())
            .containsExactlyInAnyOrderElementsOf(indonesian.stringPropertyNames());
        Stream.of(indonesian, english)
            .flatMap(texts -> texts.entrySet().stream())
            .forEach(
                text ->
                    assertThat(text.getValue().toString())
                        .as(bundle.file() + ": " + text.getKey())
                        .isNotBlank());
      }
    }
    assertThat(seen).isGreaterThanOrEqualTo(5);
  }

  private static @Nullable Properties texts(Bundle bundle, String path) throws IOException {
    byte[] bytes = bundle.content().get(path);
    if (bytes == null) {
      return null;
    }
    Properties texts = new Properties();
    texts.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    return texts;
  }

  @Test
  void every_entity_belongs_to_an_agency_or_says_why_not() {
    Map<String, ClassFile> entities =
        classes.entrySet().stream()
            .filter(type -> annotation(type.getValue(), ENTITY).isPresent())
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(entities).hasSizeGreaterThan(10);
    Set<String> shared = new TreeSet<>();
    entities.forEach(
        (name, type) -> {
          Optional<AnnotationInfo> mark = annotation(type, SHARED);
          assertThat(mark.isPresent()).as(name + " is of an agency").isNotEqualTo(hasTenant(type));
          mark.ifPresent(
              given -> {
                assertThat(String.valueOf(given.values[0].value)).as(name).hasSizeGreaterThan(20);
                shared.add(name);
              });
        });
    assertThat(shared).containsExactlyInAnyOrderElementsOf(INSTALLATION_WIDE.keySet());
  }

  private static boolean hasTenant(ClassFile type) {
    if (Arrays.stream(type.fields).anyMatch(field -> annotation(field, TENANT).isPresent())) {
      return true;
    }
    @Nullable ClassFile above = classes.get(type.super_class.replace('/', '.'));
    return above != null && hasTenant(above);
  }

  private static Optional<AnnotationInfo> annotation(ElementInfo element, String type) {
    return element
        .getAttribute(RuntimeVisibleAnnotationsAttribute.class)
        .flatMap(
            all ->
                Arrays.stream(all.annotations)
                    .filter(
                        one ->
                            one.type.equals(type)
                                || one.type.equals("L" + type + ";")
                                || one.type.equals(type.replace('/', '.')))
                    .findFirst());
  }

  @Test
  void nobody_but_the_persistence_part_speaks_to_the_database_itself() throws IOException {
    Pattern direct =
        Pattern.compile(
            "createNative(Mutation)?Query|createSQLQuery|@NativeQuery|@SQLRestriction"
                + "|java\\.sql\\.(Connection|DriverManager|PreparedStatement|Statement|ResultSet)"
                + "|import java\\.sql\\.\\*|javax\\.sql\\.");
    for (Path file : sources(".java")) {
      if (file.toString().contains("src/main/java")
          && !within(file, "platform/persistence")
          // makes and drops the databases of the tests
          && !within(file, "platform/testkit")) {
        assertThat(direct.matcher(Files.readString(file)).results().map(MatchResult::group))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void no_source_names_a_machine_or_puts_work_off() throws IOException {
    // put together so that this file does not find itself
    Pattern left =
        Pattern.compile(
            "\\b(TO"
                + "DO|FIX"
                + "ME|XX"
                + "X)\\b|(?<![\\w}])/(ro"
                + "ot|ho"
                + "me|wo"
                + "rk)/[a-z.]");
    List<String> found = new ArrayList<>();
    for (Path file :
        sources(
            ".java",
            ".xml",
            ".bnd",
            ".sql",
            ".html",
            ".css",
            ".js",
            ".properties",
            ".md",
            ".txt",
            "/pendopo",
            "/run")) {
      int[] number = {0};
      Files.readString(file)
          .lines()
          .forEach(
              line -> {
                number[0]++;
                if (left.matcher(line).find()) {
                  found.add(file + ":" + number[0] + " " + line.strip());
                }
              });
    }
    assertThat(found).isEmpty();
  }

  private static boolean within(Path file, String folder) {
    return file.startsWith(Server.checkout().resolve(folder));
  }

  /** The files that people wrote: nothing below a build folder. */
  private static List<Path> sources(String... endings) {
    List<Path> found = new ArrayList<>();
    for (String top : List.of("platform", "modules", "themes", "dist", "docs", "README.md")) {
      Path start = Server.checkout().resolve(top);
      if (!Files.exists(start)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(start)) {
        files
            .filter(Files::isRegularFile)
            .filter(
                file ->
                    Stream.of("target", "node_modules", "generated", "bundles")
                        .noneMatch(
                            made ->
                                Server.checkout()
                                    .relativize(file)
                                    .toString()
                                    .matches("(.*/)?" + made + "/.*")))
            .filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith))
            .sorted()
            .forEach(found::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }
}
