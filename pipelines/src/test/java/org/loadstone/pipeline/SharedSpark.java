package org.loadstone.pipeline;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.loadstone.pipeline.spark.Sessions;

/** One Spark session for all wiring tests; the first test that asks for it pays for its start. */
public final class SharedSpark implements ParameterResolver {
  /** The master of the session. */
  public static final String MASTER = "local[2]";

  private static final class Holder {
    static final SparkSession SESSION = start();

    private static SparkSession start() {
      SparkSession session = Sessions.start(MASTER);
      session.sparkContext().setLogLevel("OFF");
      // hundreds of tiny queries: compiling each costs more than running it
      session.conf().set("spark.sql.codegen.wholeStage", "false");
      session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
      return session;
    }
  }

  /** Returns the session. */
  public static SparkSession session() {
    return Holder.SESSION;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return session();
  }
}
