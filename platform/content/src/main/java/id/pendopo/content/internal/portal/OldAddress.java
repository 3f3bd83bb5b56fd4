package id.pendopo.content.internal.portal;

import id.pendopo.api.problem.Problem;

/**
 * What becomes of an old address.
 *
 * @param source path below the agency's root, with a query where that matters
 * @param status 301 moved for good, 302 moved for now, 410 withdrawn
 * @param target path or address elsewhere; empty for 410
 * @param reason why it was withdrawn, for the public
 */
public record OldAddress(String source, int status, String target, String reason) {

  public OldAddress {
    source = source.strip();
    target = target.strip();
    reason = reason.strip();
  }

  /** The same with its source as it is compared, when it is sound by itself. */
  OldAddress checked() {
    Problem.Collector wrong = new Problem.Collector();
    var key = SiteAddress.source(source);
    wrong.check(
        key.isPresent(),
        "source",
        "Isi alamat lama di situs ini, misalnya /profil-lama; bukan beranda dan bukan /api.",
        "Enter an old address of this site, such as /profil-lama; not the home page nor /api.");
    wrong.check(
        status == 301 || status == 302 || status == 410,
        "status",
        "Pilih 301 (pindah tetap), 302 (pindah sementara), atau 410 (ditarik).",
        "Choose 301 (moved for good), 302 (moved for now) or 410 (withdrawn).");
    boolean gone = status == 410;
    wrong.check(
        gone ? target.isEmpty() : SiteAddress.own(target) || SiteAddress.external(target),
        "target",
        gone
            ? "Alamat yang ditarik tidak memiliki tujuan."
            : "Isi tujuan di situs ini (/profil) atau alamat lengkap (https://…).",
        gone
            ? "A withdrawn address leads nowhere."
            : "Enter where it leads: on this site (/profil) or a whole address (https://…).");
    wrong.check(
        reason.length() <= 300,
        "reason",
        "Alasan paling panjang 300 huruf.",
        "A reason has at most 300 characters.");
    wrong.throwIfAny();
    return new OldAddress(key.orElseThrow(), status, target, reason);
  }
}
