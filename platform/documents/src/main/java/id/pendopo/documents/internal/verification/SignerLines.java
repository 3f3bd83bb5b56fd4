package id.pendopo.documents.internal.verification;

import id.pendopo.api.verification.DocumentSigner;
import id.pendopo.api.verification.SignatureKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Signers as a column keeps them: one line each, the parts apart by tabs. */
final class SignerLines {

  private SignerLines() {}

  static String write(List<DocumentSigner> signers) {
    return signers.stream()
        .map(
            signer ->
                String.join(
                    "\t",
                    signer.on().toString(),
                    signer.kind().name(),
                    signer.name(),
                    signer.position()))
        .collect(Collectors.joining("\n"));
  }

  static List<DocumentSigner> read(String lines) {
    return lines
        .lines()
        .map(
            line -> {
              String[] parts = line.split("\t", 4);
              return new DocumentSigner(
                  parts[2], parts[3], LocalDate.parse(parts[0]), SignatureKind.valueOf(parts[1]));
            })
        .toList();
  }
}
