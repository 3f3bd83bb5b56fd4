package id.pendopo.api.transfer;

/** The kinds of files in which a table goes out. */
public enum TableFormat {
  /** RFC 4180, UTF-8 with a mark. */
  CSV(Csv.TYPE, "csv"),
  /** ECMA-376; opens as a table whatever separator the spreadsheet expects in a CSV. */
  XLSX(TableFormat.XLSX_TYPE, "xlsx");

  /** Media type of {@link #XLSX}, for annotations. */
  public static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String mediaType;
  private final String extension;

  TableFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Ending of the file's name, without a dot. */
  public String extension() {
    return extension;
  }
}
