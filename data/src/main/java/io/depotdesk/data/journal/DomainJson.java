package io.depotdesk.data.journal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;

import io.depotdesk.data.keys.SubjectKeys;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/// How the domain's records are written as JSON, so that they need to know nothing of it.
///
/// A record is an object with its components in the order of their declaration, absent ones as `null`; a
/// member of a sealed type also says which one it is, first, as `kind`; an id is its bare text; times are
/// ISO 8601. Methods that work something out are not written. Reading takes exactly what was written:
/// a component too many or too few is an error, except for those of [LaterComponents].
final class DomainJson {

    private DomainJson() {}

    /// Returns what writes everything in plain text.
    static JsonMapper mapper() {
        return builder(new Records()).build();
    }

    /// Returns what hides personal texts and typed words under `keys`.
    static JsonMapper mapper(SubjectKeys keys) {
        return builder(new HidingRecords(keys)).addModule(SaidText.module(keys)).build();
    }

    /// Returns what writes as [#mapper(SubjectKeys)] does, but times as numbers, which are read in a fraction of the time:
    /// for what nobody reads and each start has to.
    static JsonMapper compact(SubjectKeys keys) {
        return builder(new HidingRecords(keys))
                .addModule(SaidText.module(keys))
                .enable(
                        DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS,
                        DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS,
                        DateTimeFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
                .build();
    }

    private static JsonMapper.Builder builder(Records records) {
        return JsonMapper.builder()
                .annotationIntrospector(records)
                .changeDefaultVisibility(checker ->
                        checker.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                                .withFieldVisibility(Visibility.ANY)
                                .withCreatorVisibility(Visibility.ANY))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /// Reads off the Java types what others say with annotations.
    private static class Records extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        private static final JsonTypeInfo.Value KIND =
                JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME,
                        JsonTypeInfo.As.PROPERTY,
                        "kind",
                        null,
                        false,
                        true,
                        null);

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
                MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedClass && isOneOfSeveral(annotated.getRawType())
                    ? KIND
                    : super.findPolymorphicTypeInfo(config, annotated);
        }

        @Override
        public String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
            return type.getRawType().getSimpleName();
        }

        @Override
        public Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedMethod method
                    && isId(method.getDeclaringClass())
                    && method.getName().equals("value");
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(
                MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedConstructor constructor
                    && constructor.getDeclaringClass().isRecord()) {
                Class<?> type = constructor.getDeclaringClass();
                if (isId(type)) {
                    return JsonCreator.Mode.DELEGATING;
                }
                return isCanonical(constructor, type) ? JsonCreator.Mode.PROPERTIES : null;
            }
            return super.findCreatorAnnotation(config, annotated);
        }

        @Override
        public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return member instanceof AnnotatedParameter parameter
                            && parameter.getDeclaringClass().isRecord()
                    ? !LaterComponents.isOne(
                            parameter.getDeclaringClass(),
                            parameter
                                    .getDeclaringClass()
                                    .getRecordComponents()[parameter.getIndex()]
                                    .getName())
                    : super.hasRequiredMarker(config, member);
        }

        @Override
        public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
            return member.getDeclaringClass().isRecord()
                            && member instanceof AnnotatedMethod method
                            && Arrays.stream(method.getDeclaringClass().getRecordComponents())
                                    .noneMatch(it ->
                                            it.getAccessor().equals(method.getAnnotated())
                                                    || isLike(method.getName(), it.getName()))
                    || super.hasIgnoreMarker(config, member);
        }

        /// Ignoring `isDone()` would ignore the component `done`, too; its field is written in any case.
        private static boolean isLike(String method, String component) {
            return method.equalsIgnoreCase("is" + component)
                    || method.equalsIgnoreCase("get" + component);
        }

        private static boolean isOneOfSeveral(Class<?> type) {
            // Java's own texts and numbers are members of a sealed type, too.
            return type.getPackage() != String.class.getPackage()
                    && (type.isSealed()
                            || Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed));
        }

        private static boolean isId(Class<?> type) {
            if (!type.isRecord()) {
                return false;
            }
            RecordComponent[] components = type.getRecordComponents();
            return components.length == 1
                    && components[0].getName().equals("value")
                    && components[0].getType() == String.class;
        }

        private static boolean isCanonical(AnnotatedConstructor constructor, Class<?> type) {
            Class<?>[] components =
                    Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            return Arrays.equals(constructor.getAnnotated().getParameterTypes(), components);
        }
    }

    /// The same with personal texts sealed.
    private static final class HidingRecords extends Records {

        private static final long serialVersionUID = 1;

        private final transient SubjectKeys keys;

        HidingRecords(SubjectKeys keys) {
            this.keys = keys;
        }

        @Override
        public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedField field
                            && PersonalText.isOne(field.getDeclaringClass(), field.getName())
                    ? new PersonalText.Writer(keys)
                    : super.findSerializer(config, annotated);
        }

        @Override
        public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedParameter parameter && isPersonal(parameter)
                    ? new PersonalText.Reader(keys)
                    : super.findDeserializer(config, annotated);
        }

        private static boolean isPersonal(AnnotatedParameter parameter) {
            Class<?> type = parameter.getDeclaringClass();
            return type.isRecord()
                    && PersonalText.isOne(
                            type, type.getRecordComponents()[parameter.getIndex()].getName());
        }
    }
}
