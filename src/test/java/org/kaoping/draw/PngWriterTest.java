package org.kaoping.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written as PNG is read again, whatever repeats in a picture. */
class PngWriterTest {
  private static BufferedImage read(BufferedImage image) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(new PngWriter(image).bytes()));
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  /** Paints runs of some colours, and rows that are in part or wholly those above. */
  private static BufferedImage picture(int width, int height, int colours, Random random) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      boolean blank = random.nextInt(3) == 0;
      boolean again = y > 0 && random.nextBoolean();
      for (int x = 0; x < width; ) {
        int length = Math.min(width - x, 1 + random.nextInt(random.nextBoolean() ? 3 : 900));
        boolean above = y > 0 && (again || random.nextInt(3) == 0);
        int colour = blank ? 0 : random.nextInt(colours) * 0x10307;
        for (int end = x + length; x < end; x++) {
          image.setRGB(x, y, above ? image.getRGB(x, y - 1) : colour);
        }
      }
    }
    return image;
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,1",
    "2,1,1",
    "2,9,3",
    "2,50,2",
    "3,3,3",
    "260,700,1",
    "261,60,2",
    "1440,90,200",
    "32767,2,9"
  })
  void pixels_areThoseOfThePicture(int width, int height, int colours) throws IOException {
    Random random = new Random(width);
    for (int i = 0; i < 20; i++) {
      BufferedImage image = picture(width, height, colours, random);
      assertThat(pixels(read(image))).isEqualTo(pixels(image));
    }
  }

  @Test
  void pixels_areThoseOfThePicture_whereFewColoursAreFarMoreFrequent() throws IOException {
    BufferedImage image = new BufferedImage(1500, 400, BufferedImage.TYPE_INT_RGB);
    int at = 0;
    long few = 1;
    long more = 1;
    for (int colour = 0; at < 600_000; colour++) { // each as often as the two before together
      for (long i = 0; i < few && at < 600_000; i++, at++) {
        int place = (int) (at * 7919L % 600_000);
        image.setRGB(place % 1500, place / 1500, colour * 0x050301);
      }
      more += few;
      few = more - few;
    }

    assertThat(pixels(read(image))).isEqualTo(pixels(image));
  }
}
