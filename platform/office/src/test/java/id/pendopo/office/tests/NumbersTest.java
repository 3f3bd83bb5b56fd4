package id.pendopo.office.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Units;
import id.pendopo.api.number.NumberBooks;
import id.pendopo.api.number.NumberEntry;
import id.pendopo.api.number.NumberRegister;
import id.pendopo.api.number.NumberRegister.BookInput;
import id.pendopo.api.number.NumberRegister.Filter;
import id.pendopo.api.number.NumberRequest;
import id.pendopo.api.number.NumberReset;
import id.pendopo.api.number.NumberState;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.AgencyAdministration;
import id.pendopo.identity.AgencyAdministration.AgencyChange;
import id.pendopo.identity.AgencyAdministration.NewAgency;
import id.pendopo.identity.AuditTrail;
import id.pendopo.identity.Principal;
import id.pendopo.identity.Principals;
import id.pendopo.identity.UnitAdministration;
import id.pendopo.testkit.FelixNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What number books promise, on both databases. */
@InOffice
class NumbersTest {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Optional<String> NONE = Optional.empty();
  private static final LocalDate JULY = LocalDate.of(2021, 7, 5);
  private static final String DESA = "{classification}/{serial:3}/{unit}/{roman}/{year}";
  private static final NumberRequest LETTER =
      new NumberRequest(
          Optional.of(JULY), Optional.of("140"), Optional.of("TGR"), "Surat keterangan usaha");

  private FelixNode node;
  private NumberBooks books;
  private NumberRegister register;
  private AgencyId agency;

  @BeforeEach
  void open(FelixNode node) throws Exception {
    this.node = node;
    books = service(NumberBooks.class);
    register = service(NumberRegister.class);
    agency = service(Agencies.class).byDefault().id();
    asOwner(
        () -> {
          if (service(Units.class).byCode("TGR").isEmpty()) {
            service(UnitAdministration.class).create("TGR", "Desa Tegalrejo", NONE);
            service(UnitAdministration.class).create("TGR.1", "Dusun Satu", Optional.of("TGR"));
            service(UnitAdministration.class).create("SUM", "Desa Sumber", NONE);
          }
          return true;
        });
  }

  private <T> T service(Class<T> type) {
    return type.cast(node.await(type.getName(), "", Duration.ofSeconds(20)));
  }

  private <T> T asOwner(Callable<T> work) throws Exception {
    return service(CurrentAgency.class)
        .callIn(agency, () -> service(Principals.class).callOnCommandLine(work));
  }

  /** Works as nobody, as a job does. */
  private <T> T inAgency(Callable<T> work) throws Exception {
    return service(CurrentAgency.class).callIn(agency, work);
  }

  private String book(String pattern, NumberReset reset) throws Exception {
    String code = "buku-" + COUNT.incrementAndGet();
    asOwner(() -> register.create(code, new BookInput("", pattern, reset.name())));
    return code;
  }

  private NumberEntry issue(String book, NumberRequest request) throws Exception {
    return asOwner(() -> register.issue(book, request));
  }

  private List<NumberEntry> all(String book) throws Exception {
    return asOwner(() -> register.lines(book, Filter.ALL, 0, 500).entries());
  }

  private static NumberRequest of(String classification) {
    return new NumberRequest(
        Optional.of(JULY), Optional.of(classification), Optional.of("TGR"), "Perihal");
  }

  private static NumberRequest on(LocalDate day) {
    return new NumberRequest(Optional.of(day), NONE, NONE, "Perihal");
  }

  private Problem refused(Callable<?> work) {
    Problem problem = catchThrowableOfType(Problem.class, () -> asOwner(work));
    assertThat(problem).isNotNull();
    assertThat(problem.title().id()).isNotBlank();
    assertThat(problem.title().en()).isNotBlank();
    return problem;
  }

  private static String field(Problem problem) {
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.fields()).hasSize(1);
    return problem.fields().getFirst().field();
  }

  // ---- what a number is

  @Test
  void the_first_number_of_a_village_reads_as_on_its_letters() throws Exception {
    String book = book(DESA, NumberReset.YEAR);
    assertThat(issue(book, LETTER).number()).isEqualTo("140/001/TGR/VII/2021");
    NumberEntry second = issue(book, of("474.4"));
    assertThat(second.number()).isEqualTo("474.4/002/TGR/VII/2021");
    assertThat(second.serial()).isEqualTo(2);
    assertThat(second.state()).isEqualTo(NumberState.ISSUED);
    assertThat(all(book)).extracting(NumberEntry::serial).containsExactly(1L, 2L);
  }

  @Test
  void numbers_read_as_in_the_reports() throws Exception {
    String decrees = book("{classification}/{serial}/404.604/{year}", NumberReset.YEAR);
    asOwner(
        () -> {
          register.takeOver(decrees, LocalDate.of(2022, 1, 1), NONE, 29, "Buku kertas 2022");
          return true;
        });
    NumberRequest decree =
        new NumberRequest(
            Optional.of(LocalDate.of(2022, 6, 1)), Optional.of("188"), NONE, "Keputusan Camat");
    assertThat(issue(decrees, decree).number()).isEqualTo("188/30/404.604/2022");
    String procedures = book("{serial:3}/SOP-OL/KecPitu/{year}", NumberReset.YEAR);
    issue(procedures, on(LocalDate.of(2022, 1, 3)));
    assertThat(issue(procedures, on(LocalDate.of(2022, 1, 3))).number())
        .isEqualTo("002/SOP-OL/KecPitu/2022");
  }

  @Test
  void two_books_count_apart_and_go_on_from_paper() throws Exception {
    String village = book("140/{serial:3}/{year}", NumberReset.YEAR);
    String people = book("474/{serial:3}/{year}", NumberReset.YEAR);
    asOwner(
        () -> {
          register.takeOver(village, JULY, NONE, 399, "Dilanjutkan dari buku kertas");
          register.takeOver(people, JULY, NONE, 10, "Dilanjutkan dari buku kertas");
          return true;
        });
    assertThat(issue(village, on(JULY)).number()).isEqualTo("140/400/2021");
    assertThat(issue(people, on(JULY)).number()).isEqualTo("474/011/2021");
    assertThat(issue(village, on(JULY)).number()).isEqualTo("140/401/2021");
    // the next year begins at its first
    assertThat(issue(village, on(LocalDate.of(2022, 1, 3))).number()).isEqualTo("140/001/2022");
  }

  @Test
  void one_book_counts_its_classes_apart_where_it_resets_by_class() throws Exception {
    String book = book("{classification}/{serial:3}/{year}", NumberReset.CLASS);
    asOwner(
        () -> {
          register.takeOver(book, JULY, Optional.of("140"), 399, "Dari buku kertas");
          register.takeOver(book, JULY, Optional.of("474"), 10, "Dari buku kertas");
          return true;
        });
    assertThat(issue(book, of("140")).number()).isEqualTo("140/400/2021");
    assertThat(issue(book, of("474")).number()).isEqualTo("474/011/2021");
    assertThat(issue(book, of("500")).number()).isEqualTo("500/001/2021");
    NumberRequest next = of("140").on(LocalDate.of(2022, 1, 3));
    assertThat(issue(book, next).number()).isEqualTo("140/001/2022");
  }

  @Test
  void a_book_is_taken_over_only_before_its_first_number_and_with_a_reason() throws Exception {
    String book = book("{serial}/{year}", NumberReset.YEAR);
    assertThat(field(refused(() -> takeOver(book, 5, " ")))).isEqualTo("reason");
    assertThat(field(refused(() -> takeOver(book, 0, "Alasan")))).isEqualTo("last");
    assertThat(field(refused(() -> takeOver(book, 1_000_000, "Alasan")))).isEqualTo("last");
    issue(book, on(JULY));
    assertThat(refused(() -> takeOver(book, 5, "Alasan")).status()).isEqualTo(409);
    assertThat(issue(book, on(JULY)).serial()).isEqualTo(2);
  }

  private boolean takeOver(String book, long last, String reason) {
    register.takeOver(book, JULY, NONE, last, reason);
    return true;
  }

  @Test
  void a_draft_of_december_that_is_signed_in_january_gets_the_new_years_first() throws Exception {
    String book = book("{serial:3}/{year}", NumberReset.YEAR);
    issue(book, on(LocalDate.of(2025, 12, 31)));
    // nothing was asked for while it was a draft; signing on 2 January asks
    assertThat(issue(book, on(LocalDate.of(2026, 1, 2))).number()).isEqualTo("001/2026");
    assertThat(issue(book, on(LocalDate.of(2025, 12, 31))).number()).isEqualTo("002/2025");
  }

  @Test
  void months_count_apart_where_a_book_resets_monthly_and_never_means_never() throws Exception {
    String monthly = book("{serial:2}/{roman}/{year}", NumberReset.MONTH);
    assertThat(issue(monthly, on(JULY)).number()).isEqualTo("01/VII/2021");
    assertThat(issue(monthly, on(LocalDate.of(2021, 8, 1))).number()).isEqualTo("01/VIII/2021");
    assertThat(issue(monthly, on(JULY)).number()).isEqualTo("02/VII/2021");
    String endless = book("{serial}", NumberReset.NEVER);
    issue(endless, on(JULY));
    assertThat(issue(endless, on(LocalDate.of(2031, 1, 1))).number()).isEqualTo("2");
  }

  @Test
  void today_is_the_day_where_the_agency_is() throws Exception {
    String suffix = Integer.toString(COUNT.incrementAndGet());
    for (String zone : List.of("Pacific/Kiritimati", "Etc/GMT+12")) {
      AgencyId far =
          asOwner(
              () -> {
                var admin = service(AgencyAdministration.class);
                String slug = "zona-" + (zone.startsWith("P") ? "timur-" : "barat-") + suffix;
                var made = admin.create(new NewAgency(slug, "Instansi Jauh", List.of(), NONE));
                admin.change(
                    slug,
                    new AgencyChange(NONE, Optional.empty(), Optional.of(zone)),
                    OptionalLong.empty());
                return made.agency().id();
              });
      AgencyId before = agency;
      agency = far;
      try {
        String book = book("{serial}", NumberReset.NEVER);
        LocalDate earlier = LocalDate.now(ZoneId.of(zone));
        LocalDate given = issue(book, NumberRequest.today(NONE, NONE, "Perihal")).on();
        assertThat(given).isBetween(earlier, LocalDate.now(ZoneId.of(zone)));
      } finally {
        agency = before;
      }
    }
  }

  // ---- documents

  @Test
  void a_document_keeps_its_number_however_often_it_asks() throws Exception {
    String book = book(DESA, NumberReset.YEAR);
    NumberEntry first = inAgency(() -> books.assign(book, "letters/1", LETTER));
    NumberEntry again = inAgency(() -> books.assign(book, "letters/1", of("474")));
    assertThat(again).isEqualTo(first);
    assertThat(inAgency(() -> books.of(book, "letters/1"))).contains(first);
    assertThat(inAgency(() -> books.of(book, "Letters/1"))).isEmpty();
    assertThat(inAgency(() -> books.assign(book, "Letters/1", LETTER)).serial()).isEqualTo(2);
    assertThat(all(book)).hasSize(2);
  }

  @Test
  void a_number_stays_when_the_caller_rolls_back_and_is_found_again() throws Exception {
    String book = book(DESA, NumberReset.YEAR);
    Transactions transactions = service(Transactions.class);
    List<String> given = new ArrayList<>();
    assertThatThrownBy(
            () ->
                inAgency(
                    () ->
                        transactions.write(
                            () -> {
                              given.add(books.assign(book, "letters/7", LETTER).number());
                              throw new IllegalStateException("the PDF cannot be made");
                            })))
        .hasMessage("the PDF cannot be made");
    NumberEntry again = inAgency(() -> books.assign(book, "letters/7", LETTER));
    assertThat(given).containsExactly(again.number());
    assertThat(all(book)).hasSize(1);
  }

  @Test
  void who_gives_up_leaves_a_void_line_and_the_document_may_ask_again() throws Exception {
    String book = book(DESA, NumberReset.YEAR);
    inAgency(() -> books.assign(book, "letters/8", LETTER));
    NumberEntry voided = inAgency(() -> books.giveUp(book, "letters/8", "Ditolak camat")).get();
    assertThat(voided.state()).isEqualTo(NumberState.VOID);
    assertThat(voided.reason()).isEqualTo("Ditolak camat");
    assertThat(inAgency(() -> books.giveUp(book, "letters/8", "Lagi"))).isEmpty();
    NumberEntry later = inAgency(() -> books.assign(book, "letters/8", LETTER));
    assertThat(later.serial()).isEqualTo(2);
    assertThat(all(book))
        .extracting(NumberEntry::state)
        .containsExactly(NumberState.VOID, NumberState.ISSUED);
  }

  // ---- many at once

  @Test
  void one_hundred_at_once_get_one_to_one_hundred() throws Exception {
    String book = book(DESA, NumberReset.YEAR);
    Set<Long> told = ConcurrentHashMap.newKeySet();
    atOnce(100, i -> told.add(inAgency(() -> books.assign(book, "letters/" + i, LETTER)).serial()));
    List<Long> wanted = LongStream.rangeClosed(1, 100).boxed().toList();
    assertThat(told).containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(all(book)).extracting(NumberEntry::serial).containsExactlyElementsOf(wanted);
    assertThat(all(book)).extracting(NumberEntry::number).doesNotHaveDuplicates();
  }

  @Test
  void one_hundred_at_once_inside_long_transactions_get_one_to_one_hundred() throws Exception {
    String book = book(DESA, NumberReset.YEAR);
    Transactions transactions = service(Transactions.class);
    atOnce(
        100,
        i ->
            inAgency(
                () ->
                    transactions.write(
                        () -> {
                          books.all(); // holds a connection from here on
                          return books.assign(book, "letters/" + i, LETTER);
                        })));
    assertThat(all(book))
        .extracting(NumberEntry::serial)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 100).boxed().toList());
  }

  @Test
  void the_first_of_many_periods_at_once_is_a_first_everywhere() throws Exception {
    String book = book("{classification}/{serial}/{year}", NumberReset.CLASS);
    List<String> numbers = Collections.synchronizedList(new ArrayList<>());
    atOnce(
        60,
        i ->
            numbers.add(
                inAgency(() -> books.assign(book, "letters/" + i, of("10" + i % 6))).number()));
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 60)
                .mapToObj(i -> "10" + i % 6 + "/" + (i / 6 + 1) + "/2021")
                .collect(Collectors.toList()));
  }

  @Test
  void one_document_asked_for_by_many_has_one_number() throws Exception {
    String book = book("{classification}/{serial}/{year}", NumberReset.CLASS);
    Set<String> numbers = ConcurrentHashMap.newKeySet();
    atOnce(
        20,
        i ->
            numbers.add(
                inAgency(() -> books.assign(book, "letters/same", of("10" + i % 4))).number()));
    assertThat(numbers).hasSize(1);
    assertThat(all(book)).hasSize(1);
  }

  /** Does something many times, all beginning together. */
  private static void atOnce(int callers, Attempt work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(callers);
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        int number = i;
        calls.add(
            threads.submit(
                () -> {
                  start.await();
                  work.run(number);
                  return true;
                }));
      }
      for (Future<?> call : calls) {
        call.get();
      }
    }
  }

  private interface Attempt {
    void run(int number) throws Exception;
  }

  // ---- void, insert, reserve

  @Test
  void a_void_number_stays_listed_and_is_not_given_again() throws Exception {
    String book = book("{serial:3}/{year}", NumberReset.YEAR);
    for (int i = 1; i <= 57; i++) {
      issue(book, on(JULY));
    }
    NumberEntry last = all(book).getLast();
    NumberEntry voided =
        asOwner(() -> register.cancel(book, last.id(), "Salah ketik", OptionalLong.empty()));
    assertThat(voided.serial()).isEqualTo(57);
    assertThat(issue(book, on(JULY)).serial()).isEqualTo(58);
    NumberEntry listed = all(book).get(56);
    assertThat(listed.state()).isEqualTo(NumberState.VOID);
    assertThat(listed.reason()).isEqualTo("Salah ketik");
    assertThat(listed.number()).isEqualTo("057/2021");
  }

  @Test
  void void_asks_for_a_reason_the_version_seen_and_only_once() throws Exception {
    String book = book("{serial}/{year}", NumberReset.YEAR);
    long id = issue(book, on(JULY)).id();
    assertThat(field(refused(() -> register.cancel(book, id, "", OptionalLong.empty()))))
        .isEqualTo("reason");
    assertThat(refused(() -> register.cancel(book, id, "A", OptionalLong.of(99))).status())
        .isEqualTo(412);
    assertThat(refused(() -> register.cancel(book, -1, "A", OptionalLong.empty())).status())
        .isEqualTo(404);
    assertThat(all(book).getFirst().state()).isEqualTo(NumberState.ISSUED);
    asOwner(() -> register.cancel(book, id, "A", OptionalLong.of(0)));
    assertThat(refused(() -> register.cancel(book, id, "B", OptionalLong.empty())).status())
        .isEqualTo(409);
    assertThat(all(book).getFirst().reason()).isEqualTo("A");
  }

  @Test
  void a_number_is_inserted_behind_another_with_a_letter() throws Exception {
    String book = book("{serial:3}/{year}", NumberReset.YEAR);
    asOwner(() -> takeOver(book, 122, "Dari buku kertas"));
    issue(book, on(JULY));
    issue(book, on(JULY));
    NumberEntry first = asOwner(() -> register.insert(book, 123, on(JULY), "Surat tertinggal"));
    NumberEntry second = asOwner(() -> register.insert(book, 123, on(JULY), "Satu lagi"));
    assertThat(first.number()).isEqualTo("123a/2021");
    assertThat(second.number()).isEqualTo("123b/2021");
    assertThat(asOwner(() -> register.insert(book, 60, on(JULY), "Dari kertas")).number())
        .isEqualTo("060a/2021");
    assertThat(issue(book, on(JULY)).number()).isEqualTo("125/2021");
    assertThat(all(book))
        .extracting(NumberEntry::number)
        .containsExactly("060a/2021", "123/2021", "123a/2021", "123b/2021", "124/2021", "125/2021");
    assertThat(field(refused(() -> register.insert(book, 126, on(JULY), "Belum ada"))))
        .isEqualTo("after");
    assertThat(field(refused(() -> register.insert(book, 123, on(JULY), "")))).isEqualTo("reason");
    LocalDate other = LocalDate.of(2020, 1, 1);
    assertThat(field(refused(() -> register.insert(book, 1, on(other), "Tahun lain"))))
        .isEqualTo("after");
  }

  @Test
  void many_inserted_at_once_get_the_letters_in_a_row_and_the_alphabet_ends() throws Exception {
    String book = book("{serial}/{year}", NumberReset.YEAR);
    issue(book, on(JULY));
    atOnce(26, i -> asOwner(() -> register.insert(book, 1, on(JULY), "Sisipan")));
    assertThat(all(book).getLast().number()).isEqualTo("1z/2021");
    assertThat(all(book)).hasSize(27);
    assertThat(refused(() -> register.insert(book, 1, on(JULY), "Terlalu banyak")).status())
        .isEqualTo(409);
  }

  @Test
  void a_block_is_reserved_used_and_the_rest_made_void() throws Exception {
    String book = book("{serial:3}/{roman}/{year}", NumberReset.YEAR);
    issue(book, on(JULY));
    List<NumberEntry> block =
        asOwner(() -> register.reserve(book, on(JULY), 5, "Loket tanpa jaringan"));
    assertThat(block).extracting(NumberEntry::serial).containsExactly(2L, 3L, 4L, 5L, 6L);
    assertThat(block).allMatch(entry -> entry.state() == NumberState.RESERVED);
    assertThat(issue(book, on(JULY)).serial()).isEqualTo(7);
    NumberEntry used =
        asOwner(
            () ->
                register.use(
                    book, block.getFirst().id(), Optional.of(JULY.plusDays(2)), "Surat loket"));
    assertThat(used.state()).isEqualTo(NumberState.ISSUED);
    assertThat(used.number()).isEqualTo("002/VII/2021");
    assertThat(used.on()).isEqualTo(JULY.plusDays(2));
    assertThat(
            field(
                refused(
                    () ->
                        register.use(
                            book, block.get(1).id(), Optional.of(JULY.plusMonths(1)), "Agustus"))))
        .isEqualTo("on");
    assertThat(refused(() -> register.use(book, used.id(), NONE.map(x -> JULY), "Lagi")).status())
        .isEqualTo(409);
    asOwner(() -> register.cancel(book, block.get(1).id(), "Tidak dipakai", OptionalLong.empty()));
    for (int count : new int[] {0, -1, 201}) {
      assertThat(field(refused(() -> register.reserve(book, on(JULY), count, "Alasan"))))
          .isEqualTo("count");
    }
    assertThat(all(book)).hasSize(7);
  }

  // ---- wrong input

  @Test
  void what_a_book_asks_for_must_be_there_and_nothing_is_given_otherwise() throws Exception {
    String book = book(DESA, NumberReset.YEAR);
    NumberRequest empty = new NumberRequest(Optional.of(JULY), NONE, NONE, "");
    assertThat(refused(() -> register.issue(book, empty)).fields())
        .extracting(wrong -> wrong.field())
        .containsExactly("classification", "unit", "subject");
    assertThat(field(refused(() -> register.issue(book, of("14 0"))))).isEqualTo("classification");
    assertThat(
            field(
                refused(
                    () ->
                        register.issue(
                            book,
                            new NumberRequest(
                                Optional.of(JULY),
                                Optional.of("140"),
                                Optional.of("TIDAK-ADA"),
                                "Perihal")))))
        .isEqualTo("unit");
    assertThat(field(refused(() -> register.issue(book, LETTER.on(LocalDate.of(1, 1, 1))))))
        .isEqualTo("on");
    assertThat(
            field(
                refused(
                    () ->
                        register.issue(
                            book,
                            new NumberRequest(
                                Optional.of(JULY),
                                Optional.of("140"),
                                Optional.of("TGR"),
                                "x".repeat(301))))))
        .isEqualTo("subject");
    assertThat(refused(() -> register.issue("tidak-ada", LETTER)).status()).isEqualTo(404);
    assertThat(all(book)).isEmpty();
    assertThat(issue(book, LETTER).serial()).isEqualTo(1);
  }

  @Test
  void a_book_that_exists_or_cannot_be_is_refused() throws Exception {
    String book = book("{serial}/{year}", NumberReset.YEAR);
    BookInput fine = new BookInput("", "{serial}/{year}", "YEAR");
    assertThat(refused(() -> register.create(book, fine)).status()).isEqualTo(409);
    assertThat(
            refused(() -> register.create(book.toUpperCase(java.util.Locale.ROOT), fine)).status())
        .isEqualTo(409);
    assertThat(field(refused(() -> register.create("a/b", fine)))).isEqualTo("code");
    assertThat(field(refused(() -> register.create("", fine)))).isEqualTo("code");
    assertThat(field(create("{year}", "YEAR"))).isEqualTo("pattern");
    assertThat(field(create("{serial}/{minggu}", "YEAR"))).isEqualTo("pattern");
    assertThat(field(create("{serial}/{year}", "WEEK"))).isEqualTo("reset");
    assertThat(field(create("{serial}/{year}", "CLASS"))).isEqualTo("pattern");
    assertThat(field(create("{serial}/{year}", "MONTH"))).isEqualTo("pattern");
    assertThat(create("", "").fields()).hasSize(2);
    assertThat(asOwner(() -> register.books()))
        .noneMatch(made -> made.code().startsWith("ditolak"));
  }

  private Problem create(String pattern, String reset) {
    return refused(() -> register.create("ditolak", new BookInput("", pattern, reset)));
  }

  @Test
  void many_who_make_the_same_book_make_one() throws Exception {
    String code = "serentak-" + COUNT.incrementAndGet();
    AtomicInteger made = new AtomicInteger();
    atOnce(
        12,
        i -> {
          try {
            asOwner(() -> register.create(code, new BookInput("", "{serial}", "NEVER")));
            made.incrementAndGet();
          } catch (Problem problem) {
            assertThat(problem.status()).isEqualTo(409);
          }
        });
    assertThat(made).hasValue(1);
  }

  @Test
  void a_book_changes_its_pattern_but_not_its_reset_once_it_gave_a_number() throws Exception {
    String book = book("{serial}/{year}", NumberReset.YEAR);
    long version = asOwner(() -> books.find(book)).orElseThrow().version();
    asOwner(
        () ->
            register.change(
                book,
                new BookInput("Buku baru", "{serial}/{roman}/{year}", "MONTH"),
                OptionalLong.of(version)));
    assertThat(
            refused(
                    () ->
                        register.change(
                            book, new BookInput("", "{serial}", "NEVER"), OptionalLong.of(version)))
                .status())
        .isEqualTo(412);
    assertThat(issue(book, on(JULY)).number()).isEqualTo("1/VII/2021");
    assertThat(
            refused(
                    () ->
                        register.change(
                            book, new BookInput("", "{serial}", "NEVER"), OptionalLong.empty()))
                .status())
        .isEqualTo(409);
    asOwner(
        () ->
            register.change(
                book,
                new BookInput("", "B/{serial}/{month}/{year}", "month"),
                OptionalLong.empty()));
    assertThat(issue(book, on(JULY)).number()).isEqualTo("B/2/07/2021");
    assertThat(all(book).getFirst().number()).isEqualTo("1/VII/2021");
  }

  // ---- the register

  @Test
  void a_register_is_filtered_searched_and_paged() throws Exception {
    String book = book(DESA, NumberReset.YEAR);
    for (int i = 0; i < 12; i++) {
      issue(
          book,
          new NumberRequest(
              Optional.of(JULY.plusDays(i)),
              Optional.of(i % 2 == 0 ? "140" : "474"),
              Optional.of(i < 6 ? "TGR.1" : "SUM"),
              i == 3 ? "Surat 100% benar" : "Surat ke-" + i));
    }
    assertThat(find(book, "100%")).containsExactly(4L);
    assertThat(find(book, "surat KE-11")).containsExactly(12L);
    assertThat(find(book, "474/002")).containsExactly(2L);
    Filter unit = filter("", Optional.of("TGR"), NONE);
    assertThat(asOwner(() -> register.lines(book, unit, 0, 500).total())).isEqualTo(6);
    Filter classes = filter("", NONE, Optional.of("474"));
    assertThat(asOwner(() -> register.lines(book, classes, 0, 500).total())).isEqualTo(6);
    NumberRegister.Lines page = asOwner(() -> register.lines(book, Filter.ALL, 10, 5));
    assertThat(page.total()).isEqualTo(12);
    assertThat(page.entries()).extracting(NumberEntry::serial).containsExactly(11L, 12L);
    Filter days =
        new Filter(
            "",
            Optional.of(JULY.plusDays(2)),
            Optional.of(JULY.plusDays(3)),
            NONE,
            NONE,
            Optional.of(NumberState.ISSUED),
            true);
    assertThat(asOwner(() -> register.lines(book, days, 0, 500)).entries())
        .extracting(NumberEntry::serial)
        .containsExactly(4L, 3L);
    assertThat(refused(() -> register.lines(book, Filter.ALL, 0, 501)).status()).isEqualTo(400);
  }

  private List<Long> find(String book, String text) throws Exception {
    return asOwner(() -> register.lines(book, filter(text, NONE, NONE), 0, 500)).entries().stream()
        .map(NumberEntry::serial)
        .toList();
  }

  private static Filter filter(
      String text, Optional<String> unit, Optional<String> classification) {
    return new Filter(
        text, Optional.empty(), Optional.empty(), classification, unit, Optional.empty(), false);
  }

  @Test
  void what_is_to_come_is_shown_without_being_taken() throws Exception {
    String book = book(DESA, NumberReset.YEAR);
    assertThat(asOwner(() -> register.preview(book, LETTER))).isEqualTo("140/001/TGR/VII/2021");
    assertThat(asOwner(() -> register.preview(book, LETTER))).isEqualTo("140/001/TGR/VII/2021");
    assertThat(issue(book, LETTER).number()).isEqualTo("140/001/TGR/VII/2021");
    assertThat(asOwner(() -> register.preview(book, LETTER))).isEqualTo("140/002/TGR/VII/2021");
  }

  // ---- who may

  @Test
  void a_registrar_of_a_unit_works_for_that_unit_alone() throws Exception {
    String book = book("{serial}/{unit}/{year}", NumberReset.YEAR);
    NumberEntry theirs = issue(book, at("SUM"));
    Principal registrar = person("office.registrar", "TGR");
    NumberEntry own = as(registrar, () -> register.issue(book, at("TGR.1")));
    assertThat(own.number()).isEqualTo("2/TGR.1/2021");
    assertThat(as(registrar, () -> register.lines(book, Filter.ALL, 0, 10)).entries())
        .containsExactly(own);
    for (Callable<?> work :
        List.<Callable<?>>of(
            () -> register.issue(book, at("SUM")),
            () -> register.reserve(book, at("SUM"), 2, "Alasan"),
            () -> register.insert(book, 1, at("SUM"), "Alasan"),
            () -> register.cancel(book, theirs.id(), "Alasan", OptionalLong.empty()),
            () -> register.create("milik-unit", new BookInput("", "{serial}", "NEVER")),
            () -> takeOver(book, 9, "Alasan"))) {
      Problem problem = catchThrowableOfType(Problem.class, () -> as(registrar, work));
      assertThat(problem.status()).isEqualTo(403);
    }
    Problem unknown =
        catchThrowableOfType(
            Problem.class, () -> as(registrar, () -> register.issue(book, at("X"))));
    assertThat(field(unknown)).isEqualTo("unit");
    Problem nobody = catchThrowableOfType(Problem.class, () -> inAgency(() -> register.books()));
    assertThat(nobody.status()).isEqualTo(401);
    assertThat(all(book)).hasSize(2);
  }

  private static NumberRequest at(String unit) {
    return new NumberRequest(Optional.of(JULY), NONE, Optional.of(unit), "Perihal");
  }

  private Principal person(String role, String unit) throws Exception {
    return asOwner(
        () -> {
          Accounts accounts = service(Accounts.class);
          AccountDetail made =
              accounts.create(
                  new Accounts.NewAccount(
                      "orang-" + COUNT.incrementAndGet(), "Orang Rekaan", "id", false));
          accounts.grant(made.username(), role, Optional.of(unit));
          return new Principal(
              new id.pendopo.api.identity.Account(
                  made.id(), made.username(), made.displayName(), made.operator()),
              Principal.Via.SESSION,
              0,
              0,
              "192.0.2.7");
        });
  }

  private <T> T as(Principal person, Callable<T> work) throws Exception {
    return service(CurrentAgency.class)
        .callIn(agency, () -> service(Principals.class).callAs(person, work));
  }

  @Test
  void another_agency_sees_nothing_and_counts_by_itself() throws Exception {
    String book = book("{serial}", NumberReset.NEVER);
    issue(book, on(JULY));
    AgencyId other =
        asOwner(
            () ->
                service(AgencyAdministration.class)
                    .create(
                        new NewAgency(
                            "lain-" + COUNT.incrementAndGet(), "Instansi Lain", List.of(), NONE))
                    .agency()
                    .id());
    AgencyId before = agency;
    agency = other;
    try {
      assertThat(asOwner(() -> books.all())).isEmpty();
      assertThat(refused(() -> register.issue(book, on(JULY))).status()).isEqualTo(404);
      asOwner(() -> register.create(book, new BookInput("", "{serial}", "NEVER")));
      assertThat(issue(book, on(JULY)).number()).isEqualTo("1");
    } finally {
      agency = before;
    }
    assertThat(all(book)).hasSize(1);
  }

  @Test
  void everything_that_was_done_stands_in_the_audit_trail() throws Exception {
    String book = book("{serial}", NumberReset.NEVER);
    asOwner(
        () -> {
          register.takeOver(book, JULY, NONE, 4, "Dari kertas");
          NumberEntry made = register.issue(book, on(JULY));
          register.reserve(book, on(JULY), 1, "Loket");
          register.insert(book, 4, on(JULY), "Tertinggal");
          register.cancel(book, made.id(), "Salah", OptionalLong.empty());
          return true;
        });
    assertThat(actions("number-book/" + book))
        .containsExactlyInAnyOrder("office.number-book-created", "office.number-book-taken-over");
    assertThat(actions("number/" + book + "/"))
        .containsExactlyInAnyOrder(
            "office.number-issued",
            "office.number-reserved",
            "office.number-inserted",
            "office.number-voided");
  }

  private List<String> actions(String subject) throws Exception {
    return asOwner(
        () ->
            service(AuditTrail.class)
                .search(
                    new AuditTrail.Query(
                        NONE,
                        Optional.of(subject),
                        NONE,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        1,
                        50))
                .entries()
                .stream()
                .map(AuditTrail.Entry::action)
                .toList());
  }
}
