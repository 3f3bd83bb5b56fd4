package id.pendopo.api.form;

/**
 * A postal address.
 *
 * @param street street, number, hamlet, RT/RW; at most 300 characters, never blank
 * @param areaCode code of the administrative area by Kemendagri, such as {@code 35.21.13.2001}
 *     (province, regency, district, village; a shorter code names a larger area); may be empty
 * @param areaName how the area is called, at most 200 characters; may be empty
 * @param postcode five digits; may be empty
 */
public record Address(String street, String areaCode, String areaName, String postcode) {}
