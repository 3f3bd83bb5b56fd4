package id.pendopo.identity;

/** Ids of the platform's own permissions and roles, for annotations. */
public final class PlatformPermissions {

  /** Change the agency's name, time zone, look and settings. */
  public static final String AGENCY_MANAGE = "platform.agency.manage";

  /** Change the unit tree. */
  public static final String UNITS_MANAGE = "platform.units.manage";

  /** Make accounts and give roles. */
  public static final String USERS_MANAGE = "platform.users.manage";

  /** Switch modules on and off for the agency. */
  public static final String MODULES_ENABLE = "platform.modules.enable";

  /**
   * Install, update and remove modules. Part of no role: only an operator holds it, and only with
   * what was made on the server's own command line; see {@link Principal#mayInstallModules()}.
   */
  public static final String MODULES_INSTALL = "platform.modules.install";

  /** Read who did what. */
  public static final String AUDIT_READ = "platform.audit.read";

  /** See jobs, cancel them and run them again. */
  public static final String JOBS_MANAGE = "platform.jobs.manage";

  /** See what the files of the agency take and have them checked. */
  public static final String FILES_MANAGE = "platform.files.manage";

  /** Propose and confirm tables of holidays, enter local holidays and work weeks. */
  public static final String CALENDAR_MANAGE = "platform.calendar.manage";

  /** Enter the agency's own versions of policy books. */
  public static final String POLICIES_MANAGE = "platform.policies.manage";

  /** See employees, positions and who holds them; never a NIK. */
  public static final String PEOPLE_READ = "platform.people.read";

  /** Change employees and positions, appoint officers, import. */
  public static final String PEOPLE_MANAGE = "platform.people.manage";

  /** Have a NIK shown in full, with a purpose that is recorded. */
  public static final String PEOPLE_UNMASK = "platform.people.unmask";

  /** See the list of cases of every module, and how many are open and overdue. */
  public static final String CASES_READ = "platform.cases.read";

  /** Hand over tasks of others, check cases against their history, renew tracking codes. */
  public static final String CASES_MANAGE = "platform.cases.manage";

  /**
   * Keep the record of processing, look after retention, incidents and the requests of persons; see
   * and hand out what is held of somebody.
   */
  public static final String PRIVACY_MANAGE = "platform.privacy.manage";

  /** Enter the console; held with every role. */
  public static final String CONSOLE = "platform.console";

  /** Role: administers an agency; holds every permission there but those of operators. */
  public static final String ADMINISTRATOR = "platform.administrator";

  /** Role: reads the audit trail. */
  public static final String AUDITOR = "platform.auditor";

  /** Role: sees what the office keeps and changes nothing, such as an inspectorate. */
  public static final String OBSERVER = "platform.observer";

  /** Role: keeps the work calendar and the policy books. */
  public static final String RULE_KEEPER = "platform.rule-keeper";

  /** Role: looks after employees and positions, of a unit or of the agency. */
  public static final String PERSONNEL = "platform.personnel";

  /** Role: looks after the cases of a unit or of the agency. */
  public static final String CASE_SUPERVISOR = "platform.case-supervisor";

  /** Role: protects personal data (pejabat pelindungan data pribadi, UU 27/2022 article 53). */
  public static final String PRIVACY_OFFICER = "platform.privacy-officer";

  private PlatformPermissions() {}
}
