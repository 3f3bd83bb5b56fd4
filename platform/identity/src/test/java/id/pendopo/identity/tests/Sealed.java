package id.pendopo.identity.tests;

import id.pendopo.api.agency.Agency;
import id.pendopo.identity.AuditChain;
import id.pendopo.identity.AuditChain.Finding;
import id.pendopo.identity.AuditChain.Kind;
import id.pendopo.identity.AuditChain.Report;
import id.pendopo.persistence.Database;
import id.pendopo.testkit.FelixNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The sealed audit of one agency, and somebody who changes it behind the platform's back. */
final class Sealed {

  private final FelixNode node;
  private final Office office;
  private final AuditChain chain;
  private final Database database;
  final Agency agency;

  Sealed(FelixNode node) throws Exception {
    this.node = node;
    office = new Office(node);
    chain = (AuditChain) node.await(AuditChain.class.getName(), "", Duration.ofSeconds(20));
    database = (Database) node.await(Database.class.getName(), "", Duration.ofSeconds(20));
    agency = office.newAgency();
  }

  /** Writes entries that say their number, each in a transaction of its own. */
  void write(int from, int to) throws Exception {
    for (int i = from; i <= to; i++) {
      String number = Integer.toString(i);
      office.asOwner(
          agency.id(),
          () ->
              office.transactions.write(
                  () -> {
                    office.audit.record(
                        "tes.ubah", "tes/" + number, Map.of(), Map.of("nilai", number));
                    return true;
                  }));
    }
  }

  AuditChain.Standing seal() throws Exception {
    return office.asOwner(agency.id(), () -> chain.seal(false));
  }

  Report verify() throws Exception {
    return office.asOwner(agency.id(), () -> chain.verify(false));
  }

  List<Kind> kinds() throws Exception {
    return verify().findings().stream().map(Finding::kind).toList();
  }

  /** Runs SQL; {@code $agency} stands for the agency's id. */
  int sql(String text) throws Exception {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(text.replace("$agency", agency.id().toString()))) {
      int rows = statement.executeUpdate();
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
      return rows;
    }
  }

  long number(String text) throws Exception {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(text.replace("$agency", agency.id().toString()));
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Id of the entry that a link seals. */
  long entry(long sequence) throws Exception {
    return number(
        "select entry_id from identity_audit_seal where agency_id = $agency and sequence_no = "
            + sequence);
  }

  Path heads() {
    return node.data().resolve("audit").resolve("heads.log");
  }

  /** Changes the file and gives what it was. */
  String changeHeads(UnaryOperator<String> change) throws Exception {
    String before = Files.readString(heads());
    Files.writeString(heads(), change.apply(before));
    return before;
  }

  Office office() {
    return office;
  }
}
