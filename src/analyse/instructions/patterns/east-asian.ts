import type { IdeaPattern } from "../idea.ts";

/** Chinese, Japanese and Korean: no blanks between words, so stems are looked for wherever they stand. */
export const EAST_ASIAN: readonly IdeaPattern[] = [
  {
    idea: "override",
    needs: "rules",
    pattern:
      /(?:忽略|无视|忘记|忽視|無視)[^。！？\n]{0,20}(?:之前|以前|以上|先前|所有|系统|系統)[^。！？\n]{0,12}(?:指令|指示|提示|规则|規則|说明|限制)/u,
  },
  {
    idea: "conceal",
    needs: "audience",
    pattern:
      /(?:不要|请勿|勿|别|不得|不能|切勿|无需|不必)[^。！？\n]{0,8}(?:告诉|告知|通知|提及|透露|让|告訴|汇报|展示给)[^。！？\n]{0,16}(?:用户|使用者|主人|用戶)/u,
  },
  {
    idea: "conceal",
    needs: "covert",
    pattern: /(?:偷偷|悄悄|秘密地?|暗中)[^。！？\n]{0,12}(?:发送|上传|执行|运行|下载|安装|轉發|转发|转账)/u,
  },
  {
    idea: "unconfirmed",
    needs: "asking",
    pattern: /(?:无需|不需要|不要|无须|不必|未经|不用)[^。！？\n]{0,10}(?:确认|批准|许可|授权|同意|詢問|询问)/u,
  },
  {
    idea: "leak",
    needs: "private",
    pattern:
      /(?:发送|上传|提交|转发|傳送|上傳|发到)[^！？\n]{0,60}(?:对话|聊天记录|记忆|密钥|凭证|环境变量|令牌|密码|私钥|助记词|\.env)[^！？\n]{0,60}https?:\/\/|(?:将|把|连同)[^！？\n]{0,60}(?:对话|聊天记录|记忆|密钥|凭证|环境变量|令牌|密码|私钥|助记词|\.env)[^！？\n]{0,60}(?:发送|上传|提交|转发|发到)[^！？\n]{0,60}https?:\/\//u,
  },
  {
    idea: "obey-remote",
    needs: "obey",
    pattern:
      /(?:每(?:隔)?[^。！？\n]{0,12}(?:小时|分钟|天|次|日)|定期|每次)[^！？\n]{0,40}https?:\/\/[^！？\n]{4,200}(?:执行|遵循|按照|照做|遵守)/u,
  },
  {
    idea: "plant",
    needs: "agent-file",
    pattern:
      /(?:添加|写入|追加|插入|加入|写到|記入|書き込|追記|추가|작성)[^！？\n]{0,60}(?:AGENTS|SOUL|MEMORY|HEARTBEAT|CLAUDE|TOOLS|IDENTITY|USER)\.md|(?:AGENTS|SOUL|MEMORY|HEARTBEAT|CLAUDE|TOOLS|IDENTITY|USER)\.md[^！？\n]{0,40}(?:添加|写入|追加|插入|加入|書き込|追記|추가|작성)/u,
  },
  {
    idea: "spend",
    needs: "money",
    pattern:
      /(?:转账|转出|支付|付款|购买|授权交易|签名交易|提现)[^。！？\n]{0,60}(?:无需|不需要|不要|不必|未经|不用)[^。！？\n]{0,12}(?:确认|批准|同意|询问)|(?:无需|不需要|不必|未经|不用)[^。！？\n]{0,16}(?:确认|批准|同意|询问)[^。！？\n]{0,30}(?:转账|转出|支付|付款|购买|提现)/u,
  },
  {
    idea: "ask-secret",
    needs: "seed",
    pattern:
      /(?:请|让|要求|输入|提供)[^。！？\n]{0,24}(?:助记词|私钥|种子短语)[^！？\n]{0,80}(?:提交|发送|上传|验证|同步)[^！？\n]{0,20}(?:https?:\/\/|网页|页面|服务器)/u,
  },
  // Japanese
  {
    idea: "override",
    needs: "rules",
    pattern:
      /(?:これまで|以前|上記|すべて|全て|システム)[^。！？\n]{0,12}(?:指示|命令|プロンプト|ルール|制約)[^。！？\n]{0,8}(?:無視|忘れ|破棄)/u,
  },
  {
    idea: "conceal",
    needs: "audience",
    pattern:
      /(?:ユーザー|利用者|ユーザ)[^。！？\n]{0,12}(?:に|には|へ)[^。！？\n]{0,20}(?:知らせ|伝え|言わ|報告し|通知し|表示し|見せ)[^。！？\n]{0,4}(?:ない|ず|な)/u,
  },
  {
    idea: "conceal",
    needs: "covert",
    pattern: /(?:密かに|こっそり|ひそかに)[^。！？\n]{0,20}(?:送信|実行|アップロード|転送)/u,
  },
  {
    idea: "unconfirmed",
    needs: "asking",
    pattern: /(?:確認|承認|許可)[^。！？\n]{0,6}(?:なし|せず|不要|を求めず|を求めない)/u,
  },
  {
    idea: "leak",
    needs: "private",
    pattern:
      /(?:会話|履歴|メモリ|APIキー|認証情報|環境変数|トークン|パスワード|秘密鍵|\.env)[^！？\n]{0,60}https?:\/\/[^！？\n]{4,160}(?:送信|送って|アップロード|投稿|転送)/u,
  },
  {
    idea: "obey-remote",
    needs: "obey",
    pattern: /(?:毎回|毎日|毎時|定期的に|時間ごと|分ごと)[^！？\n]{0,40}https?:\/\/[^！？\n]{4,200}(?:従|実行)/u,
  },
  {
    idea: "spend",
    needs: "money",
    pattern:
      /(?:確認|承認|許可)[^。！？\n]{0,6}(?:なし|せず|不要|を求めず)[^。！？\n]{0,40}(?:送金|支払|購入|決済)|(?:送金|支払|購入|決済)[^。！？\n]{0,40}(?:確認|承認|許可)[^。！？\n]{0,6}(?:なし|せず|不要|を求めず)/u,
  },
  {
    idea: "ask-secret",
    needs: "seed",
    pattern:
      /(?:シードフレーズ|リカバリーフレーズ|秘密鍵|ニーモニック)[^。！？\n]{0,40}(?:入力|貼り付け|提出|送信)[^。！？\n]{0,30}(?:https?:\/\/|サイト|ページ|フォーム|ください)/u,
  },
  // Korean
  {
    idea: "override",
    needs: "rules",
    pattern: /(?:이전|기존|위의|모든|시스템)[^.!?\n]{0,12}(?:지시|명령|규칙|프롬프트)[^.!?\n]{0,8}(?:무시|잊)/u,
  },
  {
    idea: "conceal",
    needs: "audience",
    pattern: /사용자[^.!?\n]{0,4}(?:에게|한테)[^.!?\n]{0,20}(?:알리지|말하지|보고하지|보여주지)[^.!?\n]{0,4}(?:마|않)/u,
  },
  {
    idea: "unconfirmed",
    needs: "asking",
    pattern: /(?:확인|승인|허락)[^.!?\n]{0,4}(?:없이|받지 않고|구하지 않고)/u,
  },
  {
    idea: "leak",
    needs: "private",
    pattern:
      /(?:대화|기록|키|토큰|비밀번호|환경 ?변수|\.env)[^!?\n]{0,60}https?:\/\/[^!?\n]{4,160}(?:보내|전송|업로드)/u,
  },
  {
    idea: "obey-remote",
    needs: "obey",
    pattern: /(?:매일|매번|매시간|시간마다|분마다|정기적으로)[^!?\n]{0,40}https?:\/\/[^!?\n]{4,200}(?:따르|실행)/u,
  },
];
