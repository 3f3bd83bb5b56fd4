package id.pendopo.office.internal.notice;

import id.pendopo.api.settings.SettingsForm;
import org.osgi.service.component.annotations.Component;

/** Offers the settings of notices. */
@Component(service = SettingsForm.class)
public final class NoticeSettingsForm implements SettingsForm<NoticeSettings> {

  @Override
  public Class<NoticeSettings> type() {
    return NoticeSettings.class;
  }

  @Override
  public int order() {
    return 20;
  }
}
