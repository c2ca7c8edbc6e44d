package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.serializer.SerializerInstance;
import org.junit.jupiter.api.Test;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

class KeptIdsTest {

    @Test
    void ids_areReadByKryo() {
        Set<String> ids = KeptIds.set(List.of("scene:game:1", "asset:2"));
        ClassTag<Set<String>> type = ClassTag$.MODULE$.apply(Set.class);
        SerializerInstance kryo = new KryoSerializer(new SparkConf(false)).newInstance();

        assertThat(kryo.<Set<String>>deserialize(kryo.serialize(ids, type), type))
                .isEqualTo(ids);
    }
}
