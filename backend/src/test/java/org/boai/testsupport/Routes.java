package org.boai.testsupport;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every Jakarta REST route of the backend, read from its classes. */
public final class Routes {
    private Routes() {}

    /** A method and a path template, for example {@code GET /admin/documents/{id}}. */
    public static SortedSet<String> all() {
        var routes = new TreeSet<String>();
        classes().stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(Routes::of)
                .forEach(routes::add);
        return routes;
    }

    /** Annotations are told by name, so that the libraries behind them need not be read. */
    private static JavaClasses classes() {
        return ArchConfiguration.withThreadLocalScope(
                configuration -> {
                    configuration.setResolveMissingDependenciesFromClassPath(false);
                    return new ClassFileImporter()
                            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                            .importPackages("org.boai");
                });
    }

    private static Stream<String> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verbs(method).map(verb -> verb + " " + path(resource, method)));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value);
    }

    private static String path(Class<?> resource, Method method) {
        var own = method.getAnnotation(Path.class);
        var path =
                resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return "/" + withoutPatterns(path).replaceAll("/+", "/").replaceAll("^/|/$", "");
    }

    /** {@code {sha256: [0-9a-f]{64}}} is a parameter like any other. */
    private static String withoutPatterns(String path) {
        var out = new StringBuilder();
        int depth = 0;
        boolean inPattern = false;
        for (var c : path.toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            inPattern = (inPattern || (depth == 1 && c == ':')) && depth > 0;
            if (!inPattern) {
                out.append(c);
            }
        }
        return out.toString().replace(" ", "");
    }
}
