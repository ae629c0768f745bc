package org.loadstone.notebook.kernel;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import jdk.jshell.spi.ExecutionControl.InternalException;

/** Loads the classes of cells beside the platform's, and redefines them in place. */
final class CellLoader extends URLClassLoader implements LoaderDelegate {
  private static final String SUFFIX = ".class";

  private final Map<String, byte[]> declared = new HashMap<>();
  private final Optional<Instrumentation> instrumentation;
  private boolean redefining;

  CellLoader(ClassLoader parent, Optional<Instrumentation> instrumentation) {
    super(new URL[0], parent);
    this.instrumentation = instrumentation;
  }

  /** Sets whether {@link #load} redefines classes that are loaded. */
  void redefining(boolean on) {
    redefining = on;
  }

  @Override
  public void load(ClassBytecodes[] classes) throws ClassInstallException {
    boolean[] installed = new boolean[classes.length];
    if (redefining && instrumentation.isEmpty()) {
      throw new ClassInstallException(
          "Cannot redefine a cell's class: the kernel started without its agent; install it again"
              + " with loadstone notebook --install",
          installed);
    }
    try {
      for (ClassBytecodes one : classes) {
        declared.put(one.name(), ExitGuard.guarded(one.bytecodes()));
      }
      for (int i = 0; i < classes.length; i++) {
        install(classes[i].name());
        installed[i] = true;
      }
    } catch (ClassNotFoundException
        | UnmodifiableClassException
        | UnsupportedOperationException
        | LinkageError e) {
      throw new ClassInstallException("Cannot load a cell's class: " + e, installed);
    }
  }

  private void install(String name) throws ClassNotFoundException, UnmodifiableClassException {
    Class<?> type = loadClass(name);
    if (redefining) {
      instrumentation.orElseThrow().redefineClasses(new ClassDefinition(type, declared.get(name)));
    } else {
      type.getDeclaredMethods(); // links the class, so that a broken one fails here
    }
  }

  @Override
  public Class<?> findClass(String name) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      byte[] bytes = declared.get(name);
      if (loaded != null || bytes == null) {
        return loaded == null ? super.findClass(name) : loaded;
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }

  /** Spark reads the byte code of the class that a lambda was written in. */
  @Override
  public InputStream getResourceAsStream(String name) {
    byte[] bytes =
        name.endsWith(SUFFIX)
            ? declared.get(name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'))
            : null;
    return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
  }

  @Override
  public void classesRedefined(ClassBytecodes[] classes) {
    for (ClassBytecodes one : classes) {
      declared.put(one.name(), ExitGuard.guarded(one.bytecodes()));
    }
  }

  @Override
  public void addToClasspath(String path) throws InternalException {
    try {
      for (String entry : path.split(File.pathSeparator)) {
        addURL(new File(entry).toURI().toURL());
      }
    } catch (MalformedURLException e) {
      throw new InternalException("Cannot add to the class path: " + e.getMessage());
    }
  }
}
