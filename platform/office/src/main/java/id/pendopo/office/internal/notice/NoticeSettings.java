package id.pendopo.office.internal.notice;

import java.time.Duration;
import java.time.LocalTime;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How an agency treats notices. */
@ObjectClassDefinition(
    name = "%notices.title",
    description = "%notices.help",
    localization = "OSGI-INF/l10n/notices")
public interface NoticeSettings {

  /** How long notices stand in people's lists. */
  @AttributeDefinition(
      name = "%notices.keep",
      description = "%notices.keep.help",
      type = AttributeType.STRING,
      defaultValue = "P90D",
      min = "P1D",
      max = "P3650D")
  Duration keep();

  /** How long it is kept what was delivered. */
  @AttributeDefinition(
      name = "%notices.keepLog",
      description = "%notices.keepLog.help",
      type = AttributeType.STRING,
      defaultValue = "P30D",
      min = "P1D",
      max = "P3650D")
  Duration keepLog();

  /** The most e-mails and short messages that one recipient gets in an hour. */
  @AttributeDefinition(
      name = "%notices.perHour",
      description = "%notices.perHour.help",
      defaultValue = "20",
      min = "1",
      max = "1000")
  int perHour();

  /** When the daily summary goes out. */
  @AttributeDefinition(
      name = "%notices.digestAt",
      description = "%notices.digestAt.help",
      type = AttributeType.STRING,
      defaultValue = "07:00")
  LocalTime digestAt();

  /** From when short messages wait for the morning. */
  @AttributeDefinition(
      name = "%notices.quietFrom",
      description = "%notices.quietFrom.help",
      type = AttributeType.STRING,
      defaultValue = "21:00")
  LocalTime quietFrom();

  /** Until when they wait. */
  @AttributeDefinition(
      name = "%notices.quietUntil",
      type = AttributeType.STRING,
      defaultValue = "06:00")
  LocalTime quietUntil();
}
