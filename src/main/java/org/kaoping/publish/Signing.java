package org.kaoping.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signatures of manifests: 64 bytes of Ed25519 (RFC 8032) beside them, which {@code openssl pkeyutl
 * -rawin} makes and checks as well. Keys are files in PEM (RFC 7468), not encrypted.
 */
public final class Signing {
  /** Its name at the root of a site. */
  public static final String FILE = "manifest.json.sig";

  private static final String ALGORITHM = "Ed25519";

  private Signing() {}

  /** What a check of a signature says. */
  public enum Finding {
    /** It is that of the manifest, by the key. */
    GOOD,
    /** It is by another key, or of another manifest. */
    WRONG,
    /** The site has none. */
    NONE
  }

  /** What signs. */
  public record Key(PrivateKey key) {
    /**
     * Signs the manifest of a site.
     *
     * @throws UncheckedIOException if it cannot be read, or the signature not be written
     */
    public void sign(Path site) {
      try {
        Files.write(site.resolve(FILE), signature(Files.readAllBytes(site.resolve(Manifest.FILE))));
      } catch (IOException e) {
        throw new UncheckedIOException(site.toString(), e);
      }
    }

    /** Returns the signature of a manifest that is written nowhere yet. */
    public byte[] signature(byte[] manifest) {
      try {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(manifest);
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Returns what tells it from other keys, and nothing of the key itself. */
    public String fingerprint() {
      return FileHashes.ofBytes(signature("kaoping".getBytes(StandardCharsets.UTF_8)));
    }

    /** Is part of what tells sites apart, and may be printed. */
    @Override
    public String toString() {
      return "Key[" + fingerprint() + "]";
    }
  }

  /** What signatures are checked with. */
  public record PublicPart(PublicKey key) {
    /**
     * Checks the signature of a site's manifest; whether the files are what the manifest says is
     * another question ({@link Difference#ofSite}).
     *
     * @throws UncheckedIOException if something cannot be read
     */
    public Finding check(Path site) {
      if (!isSigned(site)) {
        return Finding.NONE;
      }
      try {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initVerify(key);
        signature.update(Files.readAllBytes(site.resolve(Manifest.FILE)));
        return isOne(signature, Files.readAllBytes(site.resolve(FILE)))
            ? Finding.GOOD
            : Finding.WRONG;
      } catch (IOException e) {
        throw new UncheckedIOException(site.toString(), e);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Something that cannot be a signature of this kind is not a fault of the program. */
    private static boolean isOne(Signature signature, byte[] bytes) {
      try {
        return signature.verify(bytes);
      } catch (GeneralSecurityException e) {
        return false;
      }
    }
  }

  /** Says whether a site has a signature, right or wrong. */
  public static boolean isSigned(Path site) {
    return Files.isRegularFile(site.resolve(FILE));
  }

  /** Reads a private key; refused if the file has none of Ed25519, or an encrypted one. */
  public static Attempt<Key> key(Path file) {
    return read(
        file,
        "PRIVATE KEY",
        bytes ->
            new Key(
                KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes))));
  }

  /** Does the same where there is to be one. */
  public static Attempt<Optional<Key>> key(Optional<Path> file) {
    return file.map(Signing::key)
        .map(
            read ->
                read.either(
                    key -> new Attempt.Done<>(Optional.of(key)), Attempt::<Optional<Key>>refused))
        .orElseGet(() -> new Attempt.Done<>(Optional.empty()));
  }

  /** Reads a public key likewise. */
  public static Attempt<PublicPart> publicPart(Path file) {
    return read(
        file,
        "PUBLIC KEY",
        bytes ->
            new PublicPart(
                KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes))));
  }

  private interface Reading<T> {
    T of(byte[] bytes) throws GeneralSecurityException;
  }

  private static <T> Attempt<T> read(Path file, String label, Reading<T> reading) {
    Pattern pem =
        Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label);
    try {
      Matcher matcher = pem.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      if (matcher.find()) {
        return new Attempt.Done<>(reading.of(Base64.getMimeDecoder().decode(matcher.group(1))));
      }
    } catch (IOException e) {
      return Attempt.refused(Refusal.failed(file, e));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // Another kind of key, or none.
    }
    return Attempt.refused(
        Refusal.of(
            label.startsWith("PRIVATE") ? Refusal.Kind.NO_KEY : Refusal.Kind.NO_PUBLIC_KEY, file));
  }
}
