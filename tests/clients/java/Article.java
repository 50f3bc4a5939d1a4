import ai.z.openapi.ZaiClient;
import ai.z.openapi.service.model.ChatCompletionCreateParams;
import ai.z.openapi.service.model.ChatCompletionResponse;
import ai.z.openapi.service.model.ChatMessage;
import ai.z.openapi.service.model.ChatMessageRole;
import ai.z.openapi.service.model.ImageUrl;
import ai.z.openapi.service.model.MessageContent;
import ai.z.openapi.service.model.ModelData;
import java.util.Arrays;

/** The Java calls of the article, with the packages, methods and types that the published SDK has. */
public class Article {
    private static ChatCompletionCreateParams request(String model, String image, String text, boolean stream) {
        return ChatCompletionCreateParams.builder()
            .model(model)
            .stream(stream)
            .messages(Arrays.asList(
                ChatMessage.builder()
                    .role(ChatMessageRole.USER.value())
                    .content(Arrays.asList(
                        MessageContent.builder()
                            .type("image_url")
                            .imageUrl(ImageUrl.builder().url(image).build())
                            .build(),
                        MessageContent.builder().type("text").text(text).build()))
                    .build()))
            .build();
    }

    public static void main(String[] args) {
        String base = args[0];
        String image = args[1];
        ZaiClient client = ZaiClient.builder()
            .apiKey(System.getenv("ZAI_API_KEY"))
            .baseUrl(base)
            .build();

        ChatCompletionResponse response = client.chat().createChatCompletion(
            request("glm-5v-turbo", image, "Convert this design to HTML with Tailwind CSS.", false));
        System.out.println("success " + response.isSuccess());
        System.out.println("begin content");
        System.out.println(response.getData().getChoices().get(0).getMessage().getContent());
        System.out.println("end content");

        ChatCompletionResponse streamed = client.chat().createChatCompletion(
            request("glm-5v-turbo", image, "Build this dashboard as a React component.", true));
        System.out.println("begin stream");
        streamed.getFlowable().blockingSubscribe(
            data -> {
                ModelData piece = data;
                String text = piece.getChoices().get(0).getDelta().getContent();
                System.out.print(text == null ? "" : text);
            },
            error -> System.out.println("\nerror " + error.getMessage()),
            () -> System.out.println("\n[Complete]"));
        System.out.println("end stream");

        ChatCompletionResponse refused = client.chat().createChatCompletion(
            request("nobody", image, "Hello?", false));
        System.out.println("refused " + refused.isSuccess() + " " + refused.getError().getCode());

        ChatCompletionResponse streamRefused = client.chat().createChatCompletion(
            request("nobody", image, "Hello?", true));
        if (streamRefused.getFlowable() == null) {
            System.out.println("stream refused " + streamRefused.getError().getCode());
        } else {
            streamRefused.getFlowable().blockingSubscribe(
                data -> System.out.println("unexpected " + data),
                error -> System.out.println("stream refused " + error.getMessage()));
        }
        System.exit(0);
    }
}
