package id.pendopo.persistence.tests;

import id.pendopo.api.persistence.InstallationWide;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A line of a register that all agencies share. */
@Entity
@Table(name = "ledger_line")
@InstallationWide("a fixture of the tests")
public class LedgerLine {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "text")
  private String text;

  protected LedgerLine() {}

  public LedgerLine(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
