package org.loadstone.source.activity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The recording device as several messages describe it; its own description comes first. */
final class FitDevice {
  private static final int CREATOR = 0;
  private static final int DECIMALS = 2;

  private OptionalInt maker = OptionalInt.empty();
  private OptionalInt fileMaker = OptionalInt.empty();
  private Optional<String> product = Optional.empty();
  private Optional<String> fileProduct = Optional.empty();
  private Optional<String> software = Optional.empty();
  private Optional<String> fileSoftware = Optional.empty();

  /** Takes a file_id message. */
  void file(FitMessage message) {
    fileMaker = message.whole(FitProfile.FILE_MAKER);
    fileProduct = product(message, FitProfile.FILE_PRODUCT_NAME, FitProfile.FILE_PRODUCT);
  }

  /** Takes a file_creator message. */
  void creator(FitMessage message) {
    fileSoftware = version(message.whole(FitProfile.CREATOR_SOFTWARE));
  }

  /** Takes a device_info message: the first about the recorder counts, the others are sensors. */
  void device(FitMessage message) {
    if (message.whole(FitProfile.DEVICE_INDEX).orElse(-1) == CREATOR) {
      maker = maker.isPresent() ? maker : message.whole(FitProfile.DEVICE_MAKER);
      product =
          product.or(
              () -> product(message, FitProfile.DEVICE_PRODUCT_NAME, FitProfile.DEVICE_PRODUCT));
      software = software.or(() -> version(message.whole(FitProfile.DEVICE_SOFTWARE)));
    }
  }

  private static Optional<String> product(FitMessage message, int name, int number) {
    OptionalInt code = message.whole(number);
    return message
        .text(name)
        .or(
            () ->
                code.isPresent() ? Optional.of(String.valueOf(code.getAsInt())) : Optional.empty());
  }

  private static Optional<String> version(OptionalInt hundredths) {
    return hundredths.orElse(0) > 0
        ? Optional.of(BigDecimal.valueOf(hundredths.getAsInt(), DECIMALS).toPlainString())
        : Optional.empty();
  }

  Device device() {
    OptionalInt code = maker.isPresent() ? maker : fileMaker;
    Optional<String> by =
        code.isPresent() ? Optional.of(FitNames.maker(code.getAsInt())) : Optional.empty();
    Optional<String> what = product.or(() -> fileProduct);
    Optional<String> name =
        by.isPresent() && what.isPresent()
            ? Optional.of(joined(by.get(), what.get()))
            : by.or(() -> what);
    return new Device(name, software.or(() -> fileSoftware));
  }

  private static String joined(String maker, String product) {
    return product.toLowerCase(Locale.ROOT).startsWith(maker) ? product : maker + " " + product;
  }
}
