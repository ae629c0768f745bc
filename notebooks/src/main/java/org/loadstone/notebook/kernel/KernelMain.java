package org.loadstone.notebook.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;

/** Starts the kernel on the connection file that Jupyter gives. */
public final class KernelMain {
  /**
   * Serves until Jupyter says stop.
   *
   * @param args path of the connection file
   */
  public static void main(String[] args) throws Exception {
    if (args.length != 1) {
      System.err.println(
          "Cannot start the kernel: "
              + args.length
              + " arguments; Jupyter starts it with a connection file");
      System.exit(2);
    }
    serve(KernelConnectionProperties.parse(Files.readString(Path.of(args[0]))));
    System.exit(0);
  }

  private static void serve(KernelConnectionProperties properties) throws Exception {
    Kernel kernel = new Kernel(System.getProperty("java.class.path"));
    JupyterConnection connection = new JupyterConnection(properties);
    // Zero is no limit: by default the channel drops messages when a reader is slow.
    connection.getIOPub().setHWM(0);
    kernel.becomeHandlerForConnection(connection);
    kernel.onStartup();
    connection.connect();
    connection.waitUntilClose();
  }

  private KernelMain() {}
}
