package id.pendopo.identity.internal.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.identity.PersonKeys;
import id.pendopo.identity.internal.data.PersonKeyRow;
import id.pendopo.identity.key.KeyRing;
import id.pendopo.identity.key.Keys;
import id.pendopo.persistence.TenantBinding;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * A key for each person, kept encrypted under a key outside the database. Keys are not remembered
 * in memory, so that a destroyed one is gone on every node at once.
 */
@Component(service = {PersonKeys.class, PersonKeyBook.class})
public final class PersonKeyBook implements PersonKeys {

  /** In front of an encrypted value. */
  private static final String SIGN = "{person ";

  private static final int LONGEST = 80;
  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Store store;
  private final Transactions transactions;
  private final TenantBinding binding;
  private final KeyRing ring;

  @Activate
  public PersonKeyBook(
      @Reference(target = "(unit=identity)") Store store,
      @Reference Transactions transactions,
      @Reference TenantBinding binding,
      @Reference Keys keys) {
    this.store = store;
    this.transactions = transactions;
    this.binding = binding;
    this.ring = keys.ring("audit-person");
  }

  /** Encrypts; a person who was erased gets an empty value, because nothing more may be kept. */
  public String encrypt(AgencyId agency, String person, String value) {
    if (person.isBlank() || person.length() > LONGEST || person.indexOf('}') >= 0) {
      throw new IllegalArgumentException("Not a person: " + person);
    }
    Optional<SecretKeySpec> key = key(agency, person);
    if (key.isEmpty()) {
      return SIGN + person + "}";
    }
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed =
        crypt(
            Cipher.ENCRYPT_MODE, key.get(), nonce, value.getBytes(UTF_8), context(agency, person));
    byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
    return SIGN + person + "}" + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /** Whether a value was encrypted here. */
  public static boolean encrypted(String value) {
    return value.startsWith(SIGN) && value.indexOf('}') > 0;
  }

  /** The plain value; empty once the person was erased, or when it was changed. */
  public Optional<String> decrypt(AgencyId agency, String value) {
    int end = value.indexOf('}');
    String person = value.substring(SIGN.length(), end);
    PersonKeyRow row = store.read(em -> find(em, person, LockModeType.NONE)).orElse(null);
    if (row == null || row.wrapped().isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] whole = Base64.getUrlDecoder().decode(value.substring(end + 1));
      byte[] plain =
          crypt(
              Cipher.DECRYPT_MODE,
              unwrap(agency, person, row.wrapped().get()),
              Arrays.copyOf(whole, NONCE),
              Arrays.copyOfRange(whole, NONCE, whole.length),
              context(agency, person));
      return Optional.of(new String(plain, UTF_8));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException changed) {
      return Optional.empty();
    }
  }

  @Override
  public void destroy(String person) {
    if (!transactions.writing()) {
      throw new IllegalStateException("Destroying a key is part of an erasure");
    }
    AgencyId agency = agency();
    key(agency, person); // makes the row, whose key then goes
    store.change(
        em ->
            find(em, person, LockModeType.PESSIMISTIC_WRITE)
                .filter(row -> row.destroyedAt().isEmpty())
                .ifPresent(row -> row.destroy(Sealer.now())));
  }

  @Override
  public Optional<Instant> destroyed(String person) {
    return store.read(em -> find(em, person, LockModeType.NONE).flatMap(PersonKeyRow::destroyedAt));
  }

  private AgencyId agency() {
    return binding
        .current()
        .orElseThrow(() -> new IllegalStateException("A person is known in an agency"));
  }

  /** The person's key, made at the first time; empty once it was destroyed. */
  private Optional<SecretKeySpec> key(AgencyId agency, String person) {
    PersonKeyRow row =
        store.read(em -> find(em, person, LockModeType.NONE)).orElseGet(() -> make(agency, person));
    return row.wrapped().map(wrapped -> unwrap(agency, person, wrapped));
  }

  /** Stands apart from the caller, so that two who need it at once do not wait for each other. */
  private PersonKeyRow make(AgencyId agency, String person) {
    byte[] bytes = new byte[KEY];
    RANDOM.nextBytes(bytes);
    String wrapped = ring.seal(Base64.getEncoder().encodeToString(bytes), context(agency, person));
    Supplier<PersonKeyRow> work =
        () ->
            store.write(
                em -> {
                  PersonKeyRow made = new PersonKeyRow(person, wrapped, Sealer.now());
                  em.persist(made);
                  return made;
                });
    try {
      return transactions.apart(work);
    } catch (RuntimeException failed) {
      if (!UniqueKey.violated(failed, "identity_person_key_person")) {
        throw failed;
      }
      return store
          .read(em -> find(em, person, LockModeType.NONE))
          .orElseThrow(() -> new IllegalStateException("The key was made and is gone", failed));
    }
  }

  private static Optional<PersonKeyRow> find(EntityManager em, String person, LockModeType lock) {
    return em.createQuery("from PersonKey p where p.person = :person", PersonKeyRow.class)
        .setParameter("person", person)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  private SecretKeySpec unwrap(AgencyId agency, String person, String wrapped) {
    return new SecretKeySpec(
        Base64.getDecoder().decode(ring.open(wrapped, context(agency, person))), "AES");
  }

  private static String context(AgencyId agency, String person) {
    return "agency/" + agency.value() + " " + person;
  }

  private static byte[] crypt(
      int mode, SecretKeySpec key, byte[] nonce, byte[] text, String context) {
    try {
      Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
      aes.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      aes.updateAAD(context.getBytes(UTF_8));
      return aes.doFinal(text);
    } catch (javax.crypto.AEADBadTagException changed) {
      throw new IllegalArgumentException("This value was changed or belongs elsewhere", changed);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has AES-GCM", missing);
    }
  }
}
