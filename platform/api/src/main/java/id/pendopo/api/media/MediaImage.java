package id.pendopo.api.media;

import java.util.Optional;

/**
 * What a template writes into an {@code <img>}, and what stands around it.
 *
 * <p>In a template: {@code <img src="{{ i.src }}" srcset="{{ i.srcset }}" sizes="{{ i.sizes }}"
 * width="{{ i.width }}" height="{{ i.height }}" alt="{{ i.alt }}" loading="{{ i.loading }}"
 * decoding="async">}. Addresses begin with the agency's prefix, so that they work on every page.
 *
 * @param id of the medium
 * @param src address of a middle size, for browsers that choose none
 * @param srcset addresses with their widths (HTML, 4.8.2.1); empty when there is one size only
 * @param sizes how wide it will stand; as the caller said
 * @param width pixels of the largest size, so that the page does not jump; above 0
 * @param height pixels of the largest size; above 0
 * @param alt alternative text; {@code ""} for a decoration
 * @param caption what stands below it
 * @param credit who made it
 * @param loading {@code lazy}, or {@code eager} for the first picture of a page
 */
public record MediaImage(
    MediaId id,
    String src,
    String srcset,
    String sizes,
    int width,
    int height,
    String alt,
    Optional<String> caption,
    Optional<String> credit,
    String loading) {}
