package id.pendopo.content.internal.media;

import id.pendopo.api.media.MediaId;
import id.pendopo.api.media.MediaUse;
import id.pendopo.api.problem.Problem;
import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Asks everybody who shows media where one of them is used. */
@Component(service = MediaUses.class)
public final class MediaUses {

  private static final int NAMED = 3;

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile List<MediaUse> rooms = List.of();

  /** Those places first that the public sees. */
  List<MediaUse.Place> of(MediaId id) {
    return rooms.stream()
        .flatMap(room -> room.placesOf(id).stream())
        .sorted(Comparator.comparing(place -> !place.publicNow()))
        .toList();
  }

  /**
   * Demands that nobody uses it.
   *
   * @throws Problem 409 with the first places
   */
  void none(MediaId id) {
    List<MediaUse.Place> places = of(id);
    if (!places.isEmpty()) {
      String named =
          String.join(
              ", ", places.stream().limit(NAMED).map(place -> "“" + place.title() + "”").toList());
      String more = places.size() > NAMED ? ", …" : "";
      throw new Problem(
          409,
          "Media ini dipakai di %d tempat: %s%s. Lepaskan dari sana dahulu, atau ganti isinya."
              .formatted(places.size(), named, more),
          "This medium is used in %d places: %s%s. Take it out there first, or replace its content."
              .formatted(places.size(), named, more));
    }
  }
}
