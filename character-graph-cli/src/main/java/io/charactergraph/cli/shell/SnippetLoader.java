package io.charactergraph.cli.shell;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/** Loads the classes that JShell makes of lines, beside those of this process. */
final class SnippetLoader implements LoaderDelegate {

    private final Snippets snippets;

    SnippetLoader(ClassLoader parent) {
        this.snippets = new Snippets(parent);
    }

    @Override
    public void load(ClassBytecodes[] classes) {
        for (ClassBytecodes one : classes) {
            snippets.bytes.put(one.name(), one.bytecodes());
        }
        for (ClassBytecodes one : classes) {
            find(one.name());
        }
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        for (ClassBytecodes one : classes) {
            snippets.bytes.put(one.name(), one.bytecodes());
        }
    }

    /** The classes of this process are there already. */
    @Override
    public void addToClasspath(String path) {}

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        return snippets.loadClass(name);
    }

    private void find(String name) {
        try {
            snippets.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Snippets extends ClassLoader {

        private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();

        Snippets(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = bytes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    }
}
