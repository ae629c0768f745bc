package org.loadstone.notebook.kernel;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;

/** Refuses the calls with which a cell would end the kernel. */
public final class ExitGuard {
  private static final ClassDesc GUARD = ClassDesc.of(ExitGuard.class.getName());
  private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");
  private static final Set<String> ENDS =
      Set.of("java/lang/System.exit", "java/lang/Runtime.exit", "java/lang/Runtime.halt");

  /** Returns a class whose calls that would end the kernel are refused when they run. */
  static byte[] guarded(byte[] bytes) {
    ClassFile file = ClassFile.of();
    return file.transformClass(
        file.parse(bytes), ClassTransform.transformingMethodBodies(ExitGuard::replace));
  }

  private static void replace(CodeBuilder code, CodeElement element) {
    if (element instanceof InvokeInstruction call && ends(call)) {
      boolean isOnRuntime = call.owner().asSymbol().equals(RUNTIME);
      MethodTypeDesc type =
          isOnRuntime
              ? MethodTypeDesc.of(ConstantDescs.CD_void, RUNTIME, ConstantDescs.CD_int)
              : MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
      code.invokestatic(GUARD, "refuse", type);
    } else {
      code.with(element);
    }
  }

  private static boolean ends(InvokeInstruction call) {
    return ENDS.contains(call.owner().asInternalName() + "." + call.name().stringValue());
  }

  /**
   * Stands in for {@code System.exit} in a cell.
   *
   * @throws IllegalStateException always
   */
  public static void refuse(int status) {
    throw new IllegalStateException(
        "Cannot exit with %d from a cell: it would end the kernel and lose every variable; stop it in the Kernel menu"
            .formatted(status));
  }

  /**
   * Stands in for {@code Runtime.exit} and {@code Runtime.halt} in a cell.
   *
   * @throws IllegalStateException always
   */
  public static void refuse(Runtime runtime, int status) {
    refuse(status);
  }

  private ExitGuard() {}
}
