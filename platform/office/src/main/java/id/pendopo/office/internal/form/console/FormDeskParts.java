package id.pendopo.office.internal.form.console;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.document.Files;
import id.pendopo.api.form.FormComponents;
import id.pendopo.api.form.FormInput;
import id.pendopo.api.form.FormRegister;
import id.pendopo.api.form.FormVersion;
import id.pendopo.api.form.Forms;
import id.pendopo.api.identity.Access;
import id.pendopo.api.web.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the views of forms work with. */
@Component(service = {FormDeskParts.class, FormComponents.class})
public final class FormDeskParts implements FormComponents {

  final FormRegister register;
  final Forms forms;
  final Files files;
  final Json json;
  private final Access access;
  private final CurrentAgency agency;

  @Activate
  public FormDeskParts(
      @Reference FormRegister register,
      @Reference Forms forms,
      @Reference Files files,
      @Reference Json json,
      @Reference Access access,
      @Reference CurrentAgency agency) {
    this.register = register;
    this.forms = forms;
    this.files = files;
    this.json = json;
    this.access = access;
    this.agency = agency;
  }

  boolean mayManage() {
    return access.may(FormRegister.MANAGE, Optional.empty());
  }

  /** The day of a moment where the agency is. */
  LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, agency.get().zone());
  }

  @Override
  public Panel panel(FormVersion form, FormInput start) {
    return new FormPanel(forms, files, form, start);
  }
}
